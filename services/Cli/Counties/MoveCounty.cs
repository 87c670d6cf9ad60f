using System.Diagnostics;
using Platform.Cells;
using Platform.Cli.Installation;
using Platform.Cli.Terminal;
using Platform.Core.Placement;

namespace Platform.Cli.Counties;

/// <summary>What a move did.</summary>
/// <param name="Rows">Rows of the county that went, over all services; compared before the switch.</param>
/// <param name="PausedSeconds">How long the county could be read but not changed.</param>
internal sealed record MoveOutcome(string County, string From, string To, long Rows, double PausedSeconds);

/// <summary>
/// Moves a county's data to another cell while everything else goes on. Its writes pause (503 with Retry-After); what was told is worked
/// off; the databases themselves refuse further changes; the rows are copied and compared; then the cell is switched. Whatever fails
/// before the switch is taken back, and the county goes on where it was.
/// </summary>
internal sealed class MoveCounty(string county, InstallationSettings settings)
{
    private static readonly TimeSpan DrainPatience = TimeSpan.FromSeconds(60);

    /// <summary>For tests: runs when everything is copied, before the switch.</summary>
    public Func<Task> BeforeSwitch { get; init; } = () => Task.CompletedTask;

    public async Task<(InstallationSettings Settings, MoveOutcome Outcome)> RunAsync(string to, CancellationToken ct)
    {
        var from = settings.CellOf(county);
        var servers = await OpenAsync(to, ct);
        var pairs = await Task.WhenAll(Services.All.Where(s => s.InCells).Select(s => servers.PairAsync(s, county, from, to, ct)));
        using var gateway = new GatewayView(servers.Settings);
        await Steps.RunAsync("预先复制", "what may be copied before", async () =>
        {
            foreach (var pair in pairs)
            {
                await Elsewhere.Set(pair.Target.Owner, county, Elsewhere.Gone, ct); // whatever an earlier stay has left is not seen
                await pair.CopyBesideAsync(to == PlacementPlan.SharedCell, ct);
                await pair.CopyFilesAsync(ct);
            }
        });
        var watch = Stopwatch.StartNew();
        long rows;
        try
        {
            await PauseAsync(servers, pairs, gateway, from, ct);
            rows = await CopyAsync(pairs, to == PlacementPlan.SharedCell, ct);
            await BeforeSwitch();
        }
        catch (Exception)
        {
            await Steps.RunAsync("撤回", "taking it back", () => TakeBackAsync(pairs, from, gateway));
            throw;
        }

        var moved = await SwitchAsync(servers, pairs, gateway, to, CancellationToken.None); // no way back from here on, so no stopping either
        var paused = Math.Round(watch.Elapsed.TotalSeconds, 2);
        await Steps.RunAsync("消息转送", "shovels", () => servers.Shovels.FollowAsync(county, from, to, CancellationToken.None));
        return (moved, new(county, from, to, rows, paused));
    }

    private async Task<CellServers> OpenAsync(string to, CancellationToken ct)
    {
        var known = to == PlacementPlan.SharedCell || settings.Cells.Contains(to);
        var wanted = known ? settings : settings with { Cells = [.. settings.Cells, to] };
        wanted = wanted with { Ports = PortPlan.OfThisMachine(wanted) };
        var servers = await CellServers.OpenAsync(wanted, ct);
        if (!known)
        {
            await servers.BuildCellAsync(to, ct);
        }

        wanted.Save();
        return servers;
    }

    private async Task PauseAsync(CellServers servers, CellPair[] pairs, GatewayView gateway, string from, CancellationToken ct) =>
        await Steps.RunAsync("暂停写入并排空", "pause and drain", async () =>
        {
            await gateway.UntilAsync(LocalPlacement.Write(servers.Settings, moving: county), seen => seen[county].Writes == 0, "writes", ct);
            using var queues = await CountyQueues.OpenAsync(servers.Settings, ct);
            await DrainAsync(pairs, ct);
            await queues.EmptyAsync(from, county, ct);
            LocalPlacement.Write(servers.Settings, moving: county, frozen: true);
            await queues.TakenAsync(from, county, 0, ct); // each has finished what it had begun
            await Task.WhenAll(pairs.Select(p => Elsewhere.Set(p.Source.Owner, county, Elsewhere.Paused, ct)));
            await DrainAsync(pairs, ct); // what was told meanwhile waits in the queues and goes along
            return null;
        });

    private static async Task DrainAsync(CellPair[] pairs, CancellationToken ct)
    {
        for (var until = DateTime.UtcNow + DrainPatience; ; await Task.Delay(50, ct))
        {
            var untold = await Task.WhenAll(pairs.Select(p => p.UntoldAsync(ct)));
            if (untold.Sum() == 0)
            {
                return;
            }

            if (DateTime.UtcNow > until)
            {
                throw new CliException($"仍有 {untold.Sum()} 条事件未发出。{untold.Sum()} events are still to be sent; is the broker well?");
            }
        }
    }

    private static async Task<long> CopyAsync(CellPair[] pairs, bool intoSharedCell, CancellationToken ct)
    {
        long rows = 0;
        await Steps.RunAsync("复制并核对", "copy and compare", async () =>
        {
            var copied = await Task.WhenAll(pairs.Select(p => p.CopyAllAsync(intoSharedCell, ct)));
            rows = copied.Sum(tables => tables.Sum(t => t.Rows));
            return $"{rows} rows";
        });
        return rows;
    }

    private async Task<InstallationSettings> SwitchAsync(CellServers servers, CellPair[] pairs, GatewayView gateway, string to, CancellationToken ct)
    {
        var cells = new Dictionary<string, string>(servers.Settings.CountyCells);
        cells.Remove(county);
        if (to != PlacementPlan.SharedCell)
        {
            cells[county] = to;
        }

        var moved = servers.Settings with { CountyCells = cells };
        await Steps.RunAsync("切换", "switch", async () =>
        {
            await Task.WhenAll(pairs.Select(p => Elsewhere.Set(p.Source.Owner, county, Elsewhere.Gone, ct)));
            await Task.WhenAll(pairs.Select(p => to == PlacementPlan.SharedCell ? Elsewhere.Clear(p.Target.Owner, county, ct) : Elsewhere.Set(p.Target.Owner, county, Elsewhere.Here, ct)));
            moved.Save();
            var version = LocalPlacement.Write(moved);
            await gateway.UntilAsync(version, seen => to == PlacementPlan.SharedCell || seen[county].Cell == to, to, ct);
            return $"v{version}";
        });
        return moved;
    }

    // The source has all that was ever acknowledged: nothing was written since the pause. What the target got it does not show.
    private async Task TakeBackAsync(CellPair[] pairs, string from, GatewayView gateway)
    {
        await Task.WhenAll(pairs.Select(p => from == PlacementPlan.SharedCell
            ? Elsewhere.Clear(p.Source.Owner, county, CancellationToken.None)
            : Elsewhere.Set(p.Source.Owner, county, Elsewhere.Here, CancellationToken.None)));
        await gateway.UntilAsync(LocalPlacement.Write(settings with { Ports = InstallationSettings.Load().Ports, Cells = InstallationSettings.Load().Cells }), _ => true, from, CancellationToken.None);
    }
}
