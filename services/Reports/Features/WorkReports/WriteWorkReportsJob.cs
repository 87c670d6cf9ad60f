using Microsoft.EntityFrameworkCore;
using Platform.Faults;
using Platform.Hosting.Messaging;
using Platform.Hosting.Operations;
using Reports.Data;

namespace Reports.Features.WorkReports;

/// <summary>
/// Writes the requested reports. A report's row is locked while it is written: other replicas take other reports, and a crash releases
/// the lock, so that the report is queued again.
/// </summary>
internal sealed partial class WriteWorkReportsJob(IServiceScopeFactory scopes, OutboxSignal commits, ILogger<WriteWorkReportsJob> log)
    : JobAfterCommits(TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(5), commits, TimeProvider.System, log)
{
    protected override async Task<bool> LookAsync(CancellationToken ct)
    {
        while (await WriteNextAsync(ct)) { }

        return true;
    }

    private async Task<bool> WriteNextAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReportsDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var report = (
            await db
                .WorkReports.FromSql($"select * from work_reports where status = 'queued' order by id limit 1 for update skip locked")
                .ToListAsync(ct)
        ).FirstOrDefault();
        if (report is null)
        {
            return false;
        }

        using var traced = Telemetry.Background.StartActivity("work-report");
        try
        {
            await scope.ServiceProvider.GetRequiredService<WorkReportWriter>().WriteAsync(report, ct);
            await db.SaveChangesAsync(ct);
        }
        catch (Exception e) when (e is not OperationCanceledException && !Transient.IsOfDatabase(e))
        {
            LogFailed(Log, e, report.Id);
            await db.Entry(report).ReloadAsync(ct); // what could not be saved would fail again, and stop all reports after it
            report.Fail(e.Message);
            await db.SaveChangesAsync(ct);
        }

        await transaction.CommitAsync(ct);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Work report {Report} could not be written")]
    private static partial void LogFailed(ILogger log, Exception e, Guid report);
}
