using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Access;

namespace Gateway.Status;

/// <summary>Health of the installation, for monitors (JSON) and for people (HTML).</summary>
internal static class StatusApi
{
    public static void MapStatus(this IEndpointRouteBuilder app) =>
        app.MapGet("/status", StatusAsync).WithMetadata(new Limits.Bucket(Limits.Buckets.Api)).ExcludeFromDescription();

    private static async Task<IResult> StatusAsync(HttpContext context, ServiceChecks checks, CancellationToken ct)
    {
        var operates = Caller.Of(context.User).Grants.Any(g => g.Role == Roles.Operator);
        var report = await checks.ReportAsync(ct);
        var seen = operates ? report : report.ForAnybody();
        context.Response.Headers.CacheControl = "no-store";
        return context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)
            ? new RazorComponentResult<Pages.StatusPage>(new { Report = seen })
            : TypedResults.Json(seen);
    }
}
