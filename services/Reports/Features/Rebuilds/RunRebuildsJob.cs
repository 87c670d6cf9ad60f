using Microsoft.EntityFrameworkCore;
using Platform.Faults;
using Platform.Hosting.Messaging;
using Platform.Hosting.Operations;
using Reports.Data;

namespace Reports.Features.Rebuilds;

/// <summary>Runs requested rebuilds, one at a time. A rebuild that was interrupted is still queued, and starts again.</summary>
internal sealed partial class RunRebuildsJob(
    IServiceScopeFactory scopes,
    OutboxSignal commits,
    TimeProvider clock,
    ILogger<RunRebuildsJob> log
) : JobAfterCommits(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5), commits, TimeProvider.System, log)
{
    protected override async Task<bool> LookAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReportsDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var next = (
            await db
                .Rebuilds.FromSql($"select * from rebuilds where status = 'queued' order by id limit 1 for update skip locked")
                .ToListAsync(ct)
        ).FirstOrDefault();
        if (next is null)
        {
            return true;
        }

        using var traced = Telemetry.Background.StartActivity("rebuild");
        try
        {
            var (events, facts) = await scope.ServiceProvider.GetRequiredService<FactsFromJournals>().RunAsync(ct);
            next.Finish(events, facts, clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
            LogDone(Log, events, facts);
        }
        catch (Exception e) when (e is not OperationCanceledException && !Transient.IsOfDatabase(e))
        {
            LogFailed(Log, e);
            await db.Entry(next).ReloadAsync(ct); // the changes that could not be saved would fail again, and stop all later rebuilds
            next.Fail(ReasonOf(e), clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
        }

        await transaction.CommitAsync(ct);
        return true;
    }

    // Its journal is missing, whatever else was read: who was away is what the reader can do something about.
    private static string ReasonOf(Exception e) =>
        Transient.PeerIn(e) is { } peer
            ? $"{peer} 无法访问，事实未变。{peer} could not be reached; the facts are unchanged. ({e.Message})"
            : e.Message;

    [LoggerMessage(Level = LogLevel.Information, Message = "Rebuilt {Facts} facts from {Events} events")]
    private static partial void LogDone(ILogger log, long events, long facts);

    [LoggerMessage(Level = LogLevel.Error, Message = "The rebuild failed; the old facts stand")]
    private static partial void LogFailed(ILogger log, Exception e);
}
