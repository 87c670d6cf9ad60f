using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Platform.Hosting.Operations;

/// <summary>The three questions an orchestrator asks.</summary>
public static class HealthRoutes
{
    /// <summary>
    /// <c>/livez</c>: the process answers (never asks database or broker, or their failure would restart every service);
    /// <c>/readyz</c> and <c>/startupz</c>: what it can't answer without is there. <c>Degraded</c>, with 200, says that the broker is not.
    /// </summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/livez", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/readyz", Ready()).AllowAnonymous();
        app.MapHealthChecks("/startupz", Ready()).AllowAnonymous();
    }

    // The answer says which build it comes from, so that the status of the whole can show it.
    private static HealthCheckOptions Ready() =>
        new()
        {
            Predicate = c => c.Tags.Contains("ready"),
            ResponseWriter = (http, report) =>
            {
                http.Response.Headers["Platform-Version"] = Version;
                return http.Response.WriteAsync(report.Status.ToString());
            },
        };

    private static readonly string Version =
        Assembly.GetEntryAssembly()?.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
}
