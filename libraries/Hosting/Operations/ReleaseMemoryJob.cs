using Microsoft.Extensions.Logging;

namespace Platform.Hosting.Operations;

/// <summary>
/// Gives memory back when the process has become quiet. The runtime keeps the heap that a busy time needed until it collects again, and a
/// process that does nothing never collects.
/// </summary>
public sealed class ReleaseMemoryJob(TimeProvider clock, ILogger<ReleaseMemoryJob> log) : PeriodicJob(TimeSpan.FromSeconds(10), clock, log)
{
    // Allocated between two looks: what jobs and metrics of an idle service need stays below.
    private const long QuietBytes = 8_000_000;

    // Allocated since the last release: less is not worth a full collection.
    private const long WorthwhileBytes = 64_000_000;

    private long _seen;
    private long _released;

    /// <summary>Whether little was allocated since the last look, and much since the last release.</summary>
    /// <param name="allocated">Bytes allocated since the process started.</param>
    public bool IsDue(long allocated)
    {
        var isDue = allocated - _seen < QuietBytes && allocated - _released > WorthwhileBytes;
        _seen = allocated;
        _released = isDue ? allocated : _released;
        return isDue;
    }

    /// <inheritdoc/>
    protected override Task RunOnceAsync(CancellationToken ct)
    {
        if (IsDue(GC.GetTotalAllocatedBytes()))
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }

        return Task.CompletedTask;
    }
}
