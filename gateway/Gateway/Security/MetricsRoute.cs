using System.Net;
using Prometheus;

namespace Gateway.Security;

/// <summary>
/// <c>/metrics</c> on a door that faces the world: only for this machine, or on the port in <c>Metrics:Port</c> that is not
/// published (give Kestrel an endpoint there). Anybody else finds nothing.
/// </summary>
internal static class MetricsRoute
{
    public static void MapOwnMetrics(this WebApplication app)
    {
        var port = app.Configuration.GetValue<int?>("Metrics:Port");
        var metrics = ((IEndpointRouteBuilder)app).CreateApplicationBuilder();
        metrics.Use((context, next) =>
        {
            if (context.Connection.LocalPort == port || (context.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)))
            {
                return next(context);
            }

            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        metrics.UseMetricServer(settings => settings.EnableOpenMetrics = true, url: null);
        app.Map("/metrics", metrics.Build());
    }
}
