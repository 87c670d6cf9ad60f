using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Reports.Data;

namespace Reports.Features.WorkReports;

internal static class GetWorkReport
{
    public static async Task<WorkReportView> HandleAsync(Guid id, Scope scope, ReportsDb db, CancellationToken ct) =>
        WorkReportView.Of(await db.WorkReports.RequireAsync(scope, id, ct));
}
