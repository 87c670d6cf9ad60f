using System.Collections.Concurrent;
using System.Net;
using Grpc.Core;
using Yarp.ReverseProxy.Forwarder;

namespace Dapr.Tests.Sidecars;

/// <summary>A call as it came to the sidecar.</summary>
internal sealed record PassedCall(string Operation, IReadOnlyDictionary<string, string> Metadata);

/// <summary>
/// gRPC proxying as daprd does it: the metadata name the app, the statuses are daprd's, a call not marked as a stream is cut by the
/// policy's timeout, and the sidecar's own traceparent is added to the caller's.
/// </summary>
internal sealed class Proxying(IHttpForwarder forwarder, SidecarSettings settings, ConcurrentQueue<PassedCall> passed) : IDisposable
{
    private readonly HttpMessageInvoker _client = new(
        new SocketsHttpHandler
        {
            UseProxy = false,
            AllowAutoRedirect = false,
            UseCookies = false,
            EnableMultipleHttp2Connections = true,
            ActivityHeadersPropagator = null,
        }
    );

    public async Task PassAsync(HttpContext http)
    {
        var metadata = http.Request.Headers;
        if (metadata["dapr-app-id"] is not [{ } appId])
        {
            await Refusal.WriteAsync(
                http,
                StatusCode.Unknown,
                "failed to proxy request: required metadata dapr-callee-app-id or dapr-app-id not found"
            );
            return;
        }

        passed.Enqueue(
            new PassedCall(http.Request.Path, metadata.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase))
        );
        if (settings.Answers is { } all)
        {
            await Refusal.WriteAsync(http, all.Status, all.Detail);
        }
        else if (!settings.Apps.TryGetValue(appId, out var address))
        {
            await Refusal.WriteAsync(http, StatusCode.Unknown, $"couldn't find service: {appId}");
        }
        else if (!settings.Allows(appId, http.Request.Path))
        {
            await Refusal.WriteAsync(
                http,
                StatusCode.PermissionDenied,
                $"access control policy has denied access to id: {settings.AppId} operation: {http.Request.Path}"
            );
        }
        else
        {
            await ForwardAsync(http, address, isStream: metadata["dapr-stream"] == "true");
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task ForwardAsync(HttpContext http, Uri address, bool isStream)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        patience.CancelAfter(isStream ? Timeout.InfiniteTimeSpan : settings.Timeout);
        var request = new ForwarderRequestConfig { Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        var error = await forwarder.SendAsync(http, address.AbsoluteUri, _client, request, new SidecarMetadata(), patience.Token);
        if (error != ForwarderError.None && !http.Response.HasStarted)
        {
            http.Response.Clear();
            http.Response.StatusCode = 200;
            await (
                patience.IsCancellationRequested
                    ? Refusal.WriteAsync(http, StatusCode.DeadlineExceeded, "context deadline exceeded")
                    : Refusal.WriteAsync(http, StatusCode.Unavailable, "connection error")
            );
        }
    }
}
