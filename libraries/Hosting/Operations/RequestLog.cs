using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Platform.Hosting.Operations;

/// <summary>
/// Logs every request that may have changed something and every one that failed here, in each process it passes, so that the trace id of an
/// answer can be followed through all logs. Reads are logged at level Debug. The query and the body are never logged: they may name
/// persons.
/// </summary>
public sealed partial class RequestLog(RequestDelegate next, ILoggerFactory logs)
{
    /// <summary>The lines' category: <c>Logging__LogLevel__Platform.Requests=Warning</c> leaves the failed ones.</summary>
    public const string Category = "Platform.Requests";

    private readonly ILogger _log = logs.CreateLogger(Category);

    /// <summary>Handles the request and logs one line about it.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        var started = Stopwatch.GetTimestamp();
        var (method, path) = (context.Request.Method, context.Request.Path.Value);
        try
        {
            await next(context);
        }
        finally
        {
            if (_log.IsEnabled(Level(context)))
            {
                Log(_log, Level(context), method, path, context.Response.StatusCode, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }
    }

    private static LogLevel Level(HttpContext context) =>
        context.Response.StatusCode >= 500 ? LogLevel.Warning
        : HttpMethods.IsGet(context.Request.Method)
        || HttpMethods.IsHead(context.Request.Method)
        || HttpMethods.IsOptions(context.Request.Method)
            ? LogLevel.Debug
        : LogLevel.Information;

    [LoggerMessage(Message = "{Method} {Path} {Status} in {Milliseconds:0} ms")]
    private static partial void Log(ILogger log, LogLevel level, string method, string? path, int status, double milliseconds);
}
