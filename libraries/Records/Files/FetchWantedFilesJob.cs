using Microsoft.Extensions.Logging;
using Npgsql;
using Platform.Cells;
using Platform.Hosting.Operations;

namespace Platform.Records.Files;

/// <summary>
/// Fetches the files its database requests (<see cref="WantedFiles"/>) from the same service in another cell. Replicas may fetch the same
/// file at the same time: each writes it completely or not at all. A cell that can't be reached is tried again in the next round.
/// </summary>
internal sealed class FetchWantedFilesJob(
    FilesOfOtherCells others,
    FileStore store,
    NpgsqlDataSource database,
    TimeProvider clock,
    ILogger<FetchWantedFilesJob> log
) : PeriodicJob(TimeSpan.FromSeconds(1), clock, log)
{
    protected override async Task RunOnceAsync(CancellationToken ct)
    {
        for (IReadOnlyList<(string Digest, string Cell)> wanted; (wanted = await WantedFiles.WantedAsync(database, ct)).Count > 0; )
        {
            foreach (var (digest, cell) in wanted)
            {
                await using var own = await store.OpenAsync(digest, ct);
                await WantedFiles.SettleAsync(database, digest, own is not null || await others.FetchAsync(cell, digest, ct), ct);
            }
        }
    }
}
