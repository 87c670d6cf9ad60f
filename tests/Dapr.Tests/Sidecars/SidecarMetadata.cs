using System.Diagnostics;
using Yarp.ReverseProxy.Forwarder;

namespace Dapr.Tests.Sidecars;

/// <summary>What a sidecar takes away from the metadata of a call it passes on, and what it adds.</summary>
internal sealed class SidecarMetadata : HttpTransformer
{
    public override async ValueTask TransformRequestAsync(
        HttpContext httpContext,
        HttpRequestMessage proxyRequest,
        string destinationPrefix,
        CancellationToken cancellationToken
    )
    {
        await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
        proxyRequest.Headers.Host = null;
        proxyRequest.Headers.Remove("dapr-app-id");
        proxyRequest.Headers.Remove("dapr-api-token");
        if (Activity.Current is { } span)
        {
            var own = new byte[29]; // grpc-trace-bin: version 0, then trace, span and flags, each after its number
            (own[1], own[18], own[27]) = (0, 1, 2);
            span.TraceId.CopyTo(own.AsSpan(2, 16));
            span.SpanId.CopyTo(own.AsSpan(19, 8));
            own[28] = (byte)span.ActivityTraceFlags;
            proxyRequest.Headers.TryAddWithoutValidation("grpc-trace-bin", Convert.ToBase64String(own));
            proxyRequest.Headers.TryAddWithoutValidation("traceparent", span.Id); // in addition to the caller's
        }
    }
}
