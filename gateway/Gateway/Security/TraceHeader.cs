using System.Diagnostics;

namespace Gateway.Security;

/// <summary>Every answer says under which id its way through the platform can be followed.</summary>
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
