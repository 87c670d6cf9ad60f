using Microsoft.AspNetCore.Http.HttpResults;
using Platform.ServiceDefaults.Access;
using Platform.ServiceDefaults.Data;
using Reports.Data;

namespace Reports.Features.WorkReports;

internal static class DownloadWorkReport
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static async Task<FileContentHttpResult> Handle(Guid id, Scope scope, ReportsDb db, CancellationToken ct)
    {
        var report = await db.WorkReports.Require(scope, id, ct);
        return TypedResults.File(report.RequireDocument(), Word, $"工作汇报-{report.Division}-{report.Period}.docx");
    }
}
