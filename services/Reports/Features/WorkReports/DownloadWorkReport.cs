using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Documents;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Reports.Data;

namespace Reports.Features.WorkReports;

internal static class DownloadWorkReport
{
    public static async Task<FileContentHttpResult> HandleAsync(Guid id, Scope scope, ReportsDb db, CancellationToken ct)
    {
        var report = await db.WorkReports.RequireAsync(scope, id, ct);
        return TypedResults.File(
            report.RequireDocument(),
            OfficialDocument.ContentType,
            $"工作汇报-{report.Division}-{report.Period}.docx"
        );
    }
}
