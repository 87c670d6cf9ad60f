using System.Collections.Concurrent;
using Dapr.Client.Autogen.Grpc.v1;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Notices.Tests;

/// <summary>
/// A substitute for the sidecar on the wire: accepts calls of output bindings, and refuses those of an unknown component. Dapr's package
/// has no server, so the two frames of a gRPC call are read and written here.
/// </summary>
public sealed class FakeSidecar : IAsyncDisposable
{
    private const int Prefix = 5; // compressed or not, and the length
    private readonly WebApplication _app;

    private FakeSidecar(WebApplication app) => this._app = app;

    public int Port => new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    public ConcurrentQueue<InvokeBindingRequest> Calls { get; } = new();

    public static async Task<FakeSidecar> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2)
        );
        var server = builder.Build();
        var sidecar = new FakeSidecar(server);
        server.MapPost("/dapr.proto.runtime.v1.Dapr/InvokeBinding", sidecar.TakeAsync);
        await server.StartAsync();
        return sidecar;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var call = InvokeBindingRequest.Parser.ParseFrom(body.ToArray().AsSpan(Prefix));
        http.Response.ContentType = "application/grpc";
        if (call.Name == "nowhere")
        {
            http.Response.AppendTrailer("grpc-status", "3");
            http.Response.AppendTrailer("grpc-message", "couldn't find output binding nowhere");
            return;
        }

        Calls.Enqueue(call);
        await http.Response.Body.WriteAsync(new byte[Prefix]);
        http.Response.AppendTrailer("grpc-status", "0");
    }
}
