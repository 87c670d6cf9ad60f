using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Dapr.Tests.Sidecars;

/// <summary>How a sidecar of a test is set up.</summary>
internal sealed record SidecarSettings
{
    /// <summary>Its application, and where the sidecars it can reach lead to.</summary>
    public string AppId { get; init; } = "caller";

    public Dictionary<string, Uri> Apps { get; init; } = [];

    /// <summary>What it asks of its application; null: nothing.</summary>
    public string? Token { get; init; }

    /// <summary>The resiliency policy's timeout: for a complete call, unless it is marked as a stream.</summary>
    public TimeSpan Timeout { get; init; } = System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>Whether the callee's policy lets an app call an operation.</summary>
    public Func<string, string, bool> Allows { get; init; } = (_, _) => true;

    /// <summary>How long it continues to work after the stop request.</summary>
    public TimeSpan BlockShutdown { get; init; }

    /// <summary>A status it answers every call with; null: it passes them on.</summary>
    public (Grpc.Core.StatusCode Status, string Detail)? Answers { get; init; }

    /// <summary>0: any.</summary>
    public int Port { get; init; }
}

/// <summary>
/// Does to gRPC calls what daprd does: it serves Dapr's own service, and passes every method it doesn't know to the app the metadata names.
/// </summary>
internal sealed class TestSidecar : IAsyncDisposable
{
    // daprd records spans of its own, whether or not the services record theirs.
    private static readonly ActivityListener Spans = new()
    {
        ShouldListenTo = source => source.Name == "Microsoft.AspNetCore",
        Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
    };

    private readonly WebApplication _app;

    private TestSidecar(WebApplication app) => this._app = app;

    public int Port => new Uri(_app.Urls.Single()).Port;

    /// <summary>Metadata of the calls it passed on, and what was sent to components.</summary>
    public ConcurrentQueue<PassedCall> Passed => _app.Services.GetRequiredService<ConcurrentQueue<PassedCall>>();

    public ConcurrentQueue<SentOut> SentOut => _app.Services.GetRequiredService<ConcurrentQueue<SentOut>>();

    /// <summary>The settings of its application.</summary>
    public string[] ForApplication => ["--Dapr:Enabled=true", $"--DAPR_GRPC_PORT={Port}"];

    public static async Task<TestSidecar> StartAsync(SidecarSettings settings)
    {
        ActivitySource.AddActivityListener(Spans);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k =>
            k.Listen(IPAddress.Loopback, settings.Port, listen => listen.Protocols = HttpProtocols.Http2)
        );
        builder.Services.AddGrpc(grpc => grpc.IgnoreUnknownServices = true);
        builder.Services.AddHttpForwarder();
        builder
            .Services.AddSingleton(settings)
            .AddSingleton<Proxying>()
            .AddSingleton<ConcurrentQueue<PassedCall>>()
            .AddSingleton<ConcurrentQueue<SentOut>>();
        var built = builder.Build();
        built.Use(Authenticate(settings));
        built.UseRouting();
        built.MapGrpcService<Runtime>();
        built.Map("/{service}/{method}", (HttpContext http, Proxying proxying) => proxying.PassAsync(http));
        await built.StartAsync();
        return new TestSidecar(built);
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private static Func<HttpContext, RequestDelegate, Task> Authenticate(SidecarSettings settings) =>
        (http, next) =>
            settings.Token is null || http.Request.Headers["dapr-api-token"] == settings.Token
                ? next(http)
                : Refusal.WriteAsync(http, Grpc.Core.StatusCode.Unauthenticated, "Unauthorized");
}
