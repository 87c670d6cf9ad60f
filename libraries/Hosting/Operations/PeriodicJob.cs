using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Platform.Core;
using Platform.Hosting.Messaging;

namespace Platform.Hosting.Operations;

/// <summary>
/// Work that is repeated while the service runs: sweeping, folding, looking for queued work. A round that fails, for any reason, is logged
/// and counted (<c>platform_rounds_failed</c>), and the next one tries again; it never ends the service.
/// A round over several records takes each with <c>EachAsync</c>, so that one that fails does not stop the others.
/// </summary>
public abstract partial class PeriodicJob(TimeSpan every, TimeProvider clock, ILogger log) : BackgroundService
{
    private static readonly Counter<long> Failed = new Meter(Telemetry.Meter).CreateCounter<long>(
        "rounds.failed",
        "{round}",
        "Rounds of background work that failed."
    );

    private static readonly Counter<long> FailedRecords = new Meter(Telemetry.Meter).CreateCounter<long>(
        "records.failed",
        "{record}",
        "Records that background work failed on."
    );

    /// <summary>The time the rounds go by.</summary>
    protected TimeProvider Clock { get; } = clock;

    /// <summary>The log of the job.</summary>
    protected ILogger Log { get; } = log;

    /// <summary>Whether there may be something to do; asked each time a round is due, and answered without asking the database.</summary>
    protected virtual bool IsDue() => true;

    /// <summary>One round.</summary>
    protected abstract Task RunOnceAsync(CancellationToken ct);

    /// <summary>
    /// Does the work for each record. One that fails is logged and counted (<c>platform_records_failed</c>), the others are still taken,
    /// and the round counts as failed. One that changed meanwhile is no failure: the next round looks again.
    /// </summary>
    /// <returns>How many records were taken without a failure.</returns>
    protected async Task<int> EachAsync<T>(IEnumerable<T> records, Func<T, Task> work, CancellationToken ct)
    {
        var (name, done, failed) = (GetType().Name, 0, 0);
        foreach (var record in records)
        {
            using var traced = Telemetry.Background.StartActivity(name);
            try
            {
                await work(record);
                done++;
            }
            catch (DbUpdateConcurrencyException) { }
            catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
            {
                failed++;
                LogRecordFailed(Log, e, name, record is IRecord known ? known.Id.ToString() : $"{record}");
            }
        }

        if (failed > 0)
        {
            var tag = new KeyValuePair<string, object?>("work", name);
            FailedRecords.Add(failed, tag);
            Failed.Add(1, tag);
        }

        return done;
    }

    /// <summary>As above, each record with services, and so a database context, of its own.</summary>
    protected Task<int> EachAsync<T>(
        IServiceScopeFactory scopes,
        IEnumerable<T> records,
        Func<IServiceProvider, T, Task> work,
        CancellationToken ct
    ) =>
        EachAsync(
            records,
            async record =>
            {
                await using var scope = scopes.CreateAsyncScope();
                await work(scope.ServiceProvider, record);
            },
            ct
        );

    /// <inheritdoc/>
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var work = new KeyValuePair<string, object?>("work", GetType().Name);
        using var timer = new PeriodicTimer(every, Clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (!IsDue())
            {
                continue;
            }

            Failed.Add(0, work); // a counter that comes into being with its first failure shows no increase
            FailedRecords.Add(0, work);
            try
            {
                await RunOnceAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                Failed.Add(1, work);
                LogFailed(Log, e, GetType().Name, every);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Work} failed; the next round, in {Every}, tries again")]
    private static partial void LogFailed(ILogger log, Exception e, string work, TimeSpan every);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "{Work} failed on {Record}; the others are taken, and the next round tries it again"
    )]
    private static partial void LogRecordFailed(ILogger log, Exception e, string work, string record);
}

/// <summary>
/// A job that has something to do only after a commit of this process: with none it looks seldom, for what another replica may have
/// left. After a failed round the next looks again.
/// </summary>
public abstract class JobAfterCommits(TimeSpan every, TimeSpan seldom, OutboxSignal commits, TimeProvider clock, ILogger log)
    : PeriodicJob(every, clock, log)
{
    private long _seen = -1;
    private long _looked;

    /// <inheritdoc/>
    protected sealed override bool IsDue() => _seen != commits.Commits || Clock.GetElapsedTime(_looked) >= seldom;

    /// <summary>One round, begun after a commit. False: another replica was at it and may have left something, so the next round looks
    /// again.</summary>
    protected abstract Task<bool> LookAsync(CancellationToken ct);

    /// <inheritdoc/>
    protected sealed override async Task RunOnceAsync(CancellationToken ct)
    {
        var before = commits.Commits;
        if (await LookAsync(ct))
        {
            (_seen, _looked) = (before, Clock.GetTimestamp());
        }
    }
}
