using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Documents;
using Reports.Data;

namespace Reports.Features.WorkReports;

internal static class DownloadWorkReport
{
    public static async Task<FileContentHttpResult> Handle(Guid id, Scope scope, ReportsDb db, CancellationToken ct)
    {
        var report = await db.WorkReports.Require(scope, id, ct);
        return TypedResults.File(
            report.RequireDocument(),
            OfficialDocument.ContentType,
            $"工作汇报-{report.Division}-{report.Period}.docx"
        );
    }
}
