using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Notices.Tests;

/// <summary>The requests the receiver got.</summary>
public sealed record Received(string Path, string Query, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string Id => Headers["webhook-id"];
}

/// <summary>A real HTTP server that takes what channels send and answers as the test says.</summary>
public sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Received> _taken = new();

    private Receiver(WebApplication app) => this._app = app;

    /// <summary>Status and body by request; 200 and nothing by default.</summary>
    public Func<Received, (int Status, string Body)> Answer { get; set; } = _ => (200, "");

    public string Url { get; private set; } = "";

    /// <summary>All requests, also those it refused.</summary>
    public IReadOnlyList<Received> All => [.. _taken];

    public static async Task<Receiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        var receiver = new Receiver(server);
        server.MapPost("/{**path}", receiver.TakeAsync);
        await server.StartAsync();
        receiver.Url = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return receiver;
    }

    /// <summary>Those of a path that were for an address.</summary>
    public List<Received> Of(string path, string address) =>
        All.Where(r => r.Path == path && r.Body.Contains(address, StringComparison.Ordinal)).ToList();

    /// <summary>Waits until so many have come.</summary>
    public async Task<List<Received>> WaitAsync(string path, string address, int count)
    {
        for (var attempt = 0; Of(path, address).Count < count; attempt++)
        {
            if (attempt == 300)
            {
                throw new TimeoutException($"{Of(path, address).Count} of {count} came to {path} for {address}");
            }

            await Task.Delay(100);
        }

        return Of(path, address);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var request = new Received(
            http.Request.Path,
            http.Request.QueryString.Value ?? "",
            http.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            await reader.ReadToEndAsync()
        );
        var (status, body) = Answer(request);
        _taken.Enqueue(request);
        http.Response.StatusCode = status;
        await http.Response.WriteAsync(body);
    }
}
