using Platform.Core;
using Platform.Hosting.Access;

namespace Reports.Features.WorkReports;

/// <summary>工作汇报: written in the background from live figures, and not changed afterwards.</summary>
internal static class WorkReportsApi
{
    public static void MapWorkReports(this IEndpointRouteBuilder app)
    {
        var reports = app.MapCollection("work-reports");
        reports.MapGet("/", ListWorkReports.HandleAsync).WithName(nameof(ListWorkReports));
        reports
            .MapPost("/", RequestWorkReport.HandleAsync)
            .WithName(nameof(RequestWorkReport))
            .For([.. Roles.TownshipAndAbove, Roles.Service]);
        reports.MapGet("/{id:guid}", GetWorkReport.HandleAsync).WithName(nameof(GetWorkReport));
        reports.MapGet("/{id:guid}/document", DownloadWorkReport.HandleAsync).WithName(nameof(DownloadWorkReport));
    }
}
