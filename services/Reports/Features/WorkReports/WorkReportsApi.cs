using Platform.Core;
using Platform.Hosting.Access;

namespace Reports.Features.WorkReports;

/// <summary>工作汇报: written in the background from live figures, kept as they were written.</summary>
internal static class WorkReportsApi
{
    public static void MapWorkReports(this IEndpointRouteBuilder app)
    {
        var reports = app.MapCollection("work-reports");
        reports.MapGet("/", ListWorkReports.Handle).WithName(nameof(ListWorkReports));
        reports.MapPost("/", RequestWorkReport.Handle).WithName(nameof(RequestWorkReport)).For([.. Roles.TownshipAndAbove, Roles.Service]);
        reports.MapGet("/{id:guid}", GetWorkReport.Handle).WithName(nameof(GetWorkReport));
        reports.MapGet("/{id:guid}/document", DownloadWorkReport.Handle).WithName(nameof(DownloadWorkReport));
    }
}
