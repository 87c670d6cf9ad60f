using System.Diagnostics;

namespace Gateway.Security;

/// <summary>Adds the trace id to every answer, by which the request can be found in logs and traces.</summary>
internal static class TraceHeader
{
    public const string Name = "Trace-Id";

    public static Task SayAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[Name] = Activity.Current?.TraceId.ToHexString();
            return Task.CompletedTask;
        });
        return next(context);
    }
}
