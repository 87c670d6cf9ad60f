using System.Net;
using Gateway.Routing;
using Prometheus;

namespace Gateway.Security;

/// <summary>
/// Routes for operators' tools on a public listener: <c>/metrics</c>, and <c>/placement</c> with the plan this gateway follows. Only for
/// this machine, or on the port in <c>Metrics:Port</c> that is not published (give Kestrel an endpoint there). Other callers get 404.
/// </summary>
internal static class OwnRoutes
{
    public static void MapOwnRoutes(this WebApplication app)
    {
        var port = app.Configuration.GetValue<int?>("Metrics:Port");
        app.MapOwn("/metrics", port, own => own.UseMetricServer(settings => settings.EnableOpenMetrics = true, url: null));
        app.MapOwn(
            "/placement",
            port,
            own =>
                own.Run(context =>
                    context.Response.WriteAsJsonAsync(
                        PlacementView.Of(
                            context.RequestServices.GetRequiredService<Placement>(),
                            context.RequestServices.GetRequiredService<PendingWrites>()
                        )
                    )
                )
        );
    }

    private static void MapOwn(this WebApplication app, string path, int? port, Action<IApplicationBuilder> answer)
    {
        var own = ((IEndpointRouteBuilder)app).CreateApplicationBuilder();
        own.Use(
            (context, next) =>
            {
                if (context.Connection.LocalPort == port || (context.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)))
                {
                    return next(context);
                }

                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }
        );
        answer(own);
        app.Map(path, own.Build());
    }
}
