using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Platform.Hosting.Messaging;

namespace Platform.Hosting.Operations;

/// <summary>
/// Work that is repeated while the service runs: sweeping, folding, looking for queued work. A round that fails, for any reason, is logged
/// and counted (<c>platform_rounds_failed</c>), and the next one tries again; it never ends the service.
/// </summary>
public abstract partial class PeriodicJob(TimeSpan every, TimeProvider clock, ILogger log) : BackgroundService
{
    private static readonly Counter<long> Failed = new Meter(Telemetry.Meter).CreateCounter<long>(
        "rounds.failed",
        "{round}",
        "Rounds of background work that failed."
    );

    /// <summary>The time the rounds go by.</summary>
    protected TimeProvider Clock { get; } = clock;

    /// <summary>The log of the job.</summary>
    protected ILogger Log { get; } = log;

    /// <summary>Whether there may be something to do; asked each time a round is due, and answered without asking the database.</summary>
    protected virtual bool IsDue() => true;

    /// <summary>One round.</summary>
    protected abstract Task RunOnceAsync(CancellationToken ct);

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
