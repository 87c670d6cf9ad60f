using Microsoft.EntityFrameworkCore;
using Npgsql;
using Reports.Data;

namespace Reports.Features.Rebuilds;

/// <summary>Runs rebuilds that were asked for, one at a time. One that was cut off by a stop is still queued, and starts again.</summary>
internal sealed partial class RunRebuilds(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RunRebuilds> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunNext(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogLater(log, e);
            }
        }
    }

    private async Task RunNext(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReportsDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var next = (await db.Rebuilds.FromSql($"select * from rebuilds where status = 'queued' order by id limit 1 for update skip locked").ToListAsync(ct)).FirstOrDefault();
        if (next is null)
        {
            return;
        }

        try
        {
            var (events, facts) = await scope.ServiceProvider.GetRequiredService<FactsFromJournals>().Run(ct);
            next.Finish(events, facts, clock.GetUtcNow());
            LogDone(log, events, facts);
        }
        catch (Exception e) when (e is not (OperationCanceledException or NpgsqlException { IsTransient: true }))
        {
            next.Fail(e.Message, clock.GetUtcNow());
            LogFailed(log, e);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Rebuilt {Facts} facts from {Events} events")]
    private static partial void LogDone(ILogger log, long events, long facts);

    [LoggerMessage(Level = LogLevel.Error, Message = "The rebuild failed; the old facts stand")]
    private static partial void LogFailed(ILogger log, Exception e);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Looking for rebuilds failed; trying again")]
    private static partial void LogLater(ILogger log, Exception e);
}
