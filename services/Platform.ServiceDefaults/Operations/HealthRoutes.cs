using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Routing;

namespace Platform.ServiceDefaults.Operations;

/// <summary>The three questions an orchestrator asks.</summary>
public static class HealthRoutes
{
    /// <summary>
    /// <c>/livez</c>: the process answers (never asks database or broker, or their failure would restart every service);
    /// <c>/readyz</c> and <c>/startupz</c>: what it needs is there.
    /// </summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/livez", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/readyz", new HealthCheckOptions { Predicate = c => c.Tags.Contains("ready") }).AllowAnonymous();
        app.MapHealthChecks("/startupz", new HealthCheckOptions { Predicate = c => c.Tags.Contains("ready") }).AllowAnonymous();
    }
}
