using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

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

    /// <summary>One round.</summary>
    protected abstract Task RunOnceAsync(CancellationToken ct);

    /// <inheritdoc/>
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var work = new KeyValuePair<string, object?>("work", GetType().Name);
        using var timer = new PeriodicTimer(every, Clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
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
