using System.Globalization;
using Grpc.Core;

namespace Dapr.Tests.Sidecars;

/// <summary>A gRPC answer that is a status and nothing else.</summary>
internal static class Refusal
{
    public static Task WriteAsync(HttpContext http, StatusCode status, string detail)
    {
        http.Response.ContentType = "application/grpc";
        http.Response.Headers["grpc-status"] = ((int)status).ToString(CultureInfo.InvariantCulture);
        http.Response.Headers["grpc-message"] = Uri.EscapeDataString(detail);
        return Task.CompletedTask;
    }
}
