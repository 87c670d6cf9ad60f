using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Platform.Hosting.Operations;

/// <summary>
/// Bounds the log of a process whose output is appended to a file (setting <c>Platform:Log</c>; without it, nothing is done): a file of
/// more than 20 MB (<c>Platform:LogBytes</c>) is copied to <c>.1</c> and emptied in place, since the process keeps it open. What is written
/// between the two is lost: some lines at most.
/// </summary>
public sealed class RotateLogJob(IConfiguration settings, TimeProvider clock, ILogger<RotateLogJob> log)
    : PeriodicJob(TimeSpan.FromSeconds(10), clock, log)
{
    private long Limit => settings.GetValue("Platform:LogBytes", 20_000_000);

    /// <inheritdoc/>
    protected override Task RunOnceAsync(CancellationToken ct)
    {
        if (settings["Platform:Log"] is { } path && File.Exists(path) && new FileInfo(path).Length > Limit)
        {
            File.Copy(path, path + ".1", overwrite: true);
            using var emptied = new FileStream(path, FileMode.Truncate, FileAccess.Write, FileShare.ReadWrite);
        }

        return Task.CompletedTask;
    }
}
