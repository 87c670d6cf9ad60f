using Grpc.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Npgsql;
using Platform.Cells;
using Platform.Cells.Hosting;
using Platform.Faults;
using Platform.Hosting.Operations;

namespace Platform.Records.Files;

/// <summary>
/// Fetches the files its database requests (<see cref="WantedFiles"/>) from the same service in another cell. Replicas may fetch the same
/// file at the same time: each writes it completely or not at all. A cell that can't be reached is tried again in the next round.
/// </summary>
internal sealed class FetchWantedFilesJob(
    FilesOfOtherCells others,
    FileStore store,
    PlacementFile placement,
    IConfiguration settings,
    NpgsqlDataSource database,
    TimeProvider clock,
    ILogger<FetchWantedFilesJob> log
) : PeriodicJob(TimeSpan.FromSeconds(1), clock, log)
{
    /// <summary>An installation of one cell has no other cell to fetch from.</summary>
    protected override bool IsDue() => placement.Plan.Cells.Count > 0 || settings["Platform:FilesOfSharedCell"] is not null;

    protected override async Task RunOnceAsync(CancellationToken ct)
    {
        for (var settled = 1; settled > 0; )
        {
            HashSet<string> away = new(StringComparer.Ordinal);
            settled = await EachAsync(
                (await WantedFiles.WantedAsync(database, ct)).Where(w => !away.Contains(w.Cell)),
                async wanted =>
                {
                    await using var own = await store.OpenAsync(wanted.Digest, ct);
                    await WantedFiles.SettleAsync(database, wanted.Digest, own is not null || await FetchAsync(wanted.Cell), ct);

                    async Task<bool> FetchAsync(string cell)
                    {
                        try
                        {
                            return await others.FetchAsync(cell, wanted.Digest, ct);
                        }
                        catch (RpcException e) when (Transient.IsAway(e))
                        {
                            away.Add(cell);
                            throw;
                        }
                    }
                },
                ct
            );
        }
    }
}
