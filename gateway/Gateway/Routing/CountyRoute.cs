using System.Diagnostics;
using System.Globalization;
using Platform.Core;
using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Model;

namespace Gateway.Routing;

/// <summary>Sends a county's requests where its placement says, holds its writes back while it is moved, and measures it.</summary>
internal sealed class CountyRoute(Placement placement, PendingWrites writes, CountyMetrics metrics)
{
    /// <summary>Answer to a list above the counties: these of them are in other cells, and their records are not in this list.</summary>
    public const string Elsewhere = "Platform-Elsewhere";

    private const int RetrySeconds = 3;

    public async Task SendAsync(HttpContext context, RequestDelegate next)
    {
        var started = Stopwatch.GetTimestamp();
        var service = Placement.ServiceOf(context.GetReverseProxyFeature().Cluster.Config.ClusterId);
        DivisionCode? division = DivisionCode.TryParse(context.GetRouteValue(ProxyRoutes.Division) as string, null, out var code)
            ? code
            : null;
        var paused = false;
        if (division?.County is { } county)
        {
            paused = !await SendAsync(context, next, service, county.Value);
        }
        else
        {
            if (division is { } place && placement.Elsewhere(service, place.Value) is var elsewhere && elsewhere.Any())
            {
                context.Response.Headers[Elsewhere] = string.Join(", ", elsewhere);
            }

            await next(context);
        }

        metrics.Answered(context, service, division?.County?.Value, placement.Plan, Stopwatch.GetElapsedTime(started), paused);
    }

    /// <summary>False: a write, and the county is being moved.</summary>
    private async Task<bool> SendAsync(HttpContext context, RequestDelegate next, string service, string county)
    {
        // Counted before the plan is read: if no write is under way after the plan has changed, none can follow.
        using var write =
            HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) ? null : writes.Begin(county);
        if (write is not null && placement.Plan.Of(county).Moving)
        {
            await RefuseAsync(context, GatewayErrors.CountyMoving, county);
            return false;
        }

        if (placement.IsUnreachable(service, county))
        {
            await RefuseAsync(context, GatewayErrors.CellUnreachable, county);
            return true;
        }

        var pool = placement.Pool(service, county) ?? (placement.Plan.Of(county).Dedicated ? Shared(context) : null);
        var own = placement.Own(service, county);
        if ((own ?? pool) is { } chosen)
        {
            context.ReassignProxyRequest(chosen);
        }

        await next(context);
        if (own is not null && pool is not null && WasNotSent(context))
        {
            context.Features.Set<IForwarderErrorFeature>(null);
            context.Response.StatusCode = StatusCodes.Status200OK;
            context.ReassignProxyRequest(pool);
            await next(context);
        }

        return true;
    }

    private static Task RefuseAsync(HttpContext context, ErrorDefinition why, string county)
    {
        context.Response.Headers.RetryAfter = RetrySeconds.ToString(CultureInfo.InvariantCulture);
        return Problem.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, why, county, RetrySeconds);
    }

    private static ClusterState? Shared(HttpContext context) => context.GetReverseProxyFeature().Route.Cluster;

    // The connection was refused, so nothing can happen twice.
    private static bool WasNotSent(HttpContext context) =>
        context.GetForwarderErrorFeature()
            is {
                Error: ForwarderError.Request,
                Exception: HttpRequestException
                {
                    HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                }
            }
        && !context.Response.HasStarted;
}
