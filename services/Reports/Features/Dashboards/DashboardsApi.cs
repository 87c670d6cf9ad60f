using Platform.Hosting.Access;

namespace Reports.Features.Dashboards;

/// <summary>看板: tables of figures for a place and the places below it.</summary>
internal static class DashboardsApi
{
    public static void MapDashboards(this IEndpointRouteBuilder app)
    {
        var dashboards = app.MapCollection("dashboards");
        dashboards.MapGet("/", ListDashboards.Handle).WithName(nameof(ListDashboards));
        dashboards.MapGet("/{id}", GetDashboard.HandleAsync).WithName(nameof(GetDashboard));
    }
}
