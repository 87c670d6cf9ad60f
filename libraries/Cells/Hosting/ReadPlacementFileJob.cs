using Microsoft.Extensions.Logging;
using Platform.Hosting.Operations;

namespace Platform.Cells.Hosting;

/// <summary>Reads the placement file every second: a file of a ConfigMap is replaced behind a symbolic link, which watchers don't
/// see.</summary>
internal sealed class ReadPlacementFileJob(PlacementFile file, TimeProvider clock, ILogger<ReadPlacementFileJob> log)
    : PeriodicJob(TimeSpan.FromSeconds(1), clock, log)
{
    protected override Task RunOnceAsync(CancellationToken ct)
    {
        file.Read();
        return Task.CompletedTask;
    }
}
