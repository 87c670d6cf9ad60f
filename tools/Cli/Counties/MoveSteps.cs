using System.Net.Sockets;
using Npgsql;
using Platform.Cells;
using Platform.Cli.Terminal;

namespace Platform.Cli.Counties;

/// <summary>The steps of a move, one after the other. Each may be done again.</summary>
internal sealed class MoveSteps(string county, MoveCell from, MoveCell to, MoveCell shared, IMoveEnvironment ground, MoveRecord record)
{
    /// <summary>How long others may take for what they have to do.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    private readonly CellPair[] _pairs = [.. from.Databases.Select(d => new CellPair(d.Key, d.Value, to.Databases[d.Key], county))];

    private bool IntoSharedCell => to.Name == PlacementPlan.SharedCell;

    private Dictionary<string, Uri> Brokers => new() { [from.Name] = from.Broker, [to.Name] = to.Broker };

    public async Task PrepareAsync(CancellationToken ct)
    {
        await Steps.RunAsync("检查目标单元", "the target", () => RequireAsync(ct));
        await record.PrepareAsync(from.Name, to.Name, ct);
        await Steps.RunAsync(
            "预先复制",
            "what may be copied before",
            async () =>
            {
                await SayAsync(p => p.Source, CountyResidency.Here, ct); // overrides settings that were written too early
                var residents = await record.InAsync(to.Name, ct);
                foreach (var pair in _pairs)
                {
                    await HoldOnlyOwnAsync(pair.Target, residents, ct);
                    await CountyResidency.SetAsync(pair.Target, county, CountyResidency.Gone, ct); // remains of an earlier stay are hidden
                    await pair.CopyBesideAsync(IntoSharedCell, ct);
                    await WantedFiles.AskAsync(pair.Source, from.Name, pair.Target, county, ct);
                }

                if (!IntoSharedCell)
                {
                    await new Shovels(county, shared).WaitForCityAsync(to, ct);
                }
            }
        );
        await Steps.RunAsync("复制文件", "files", () => FilesAsync(ct));
    }

    public async Task PauseAsync(Func<MovePoint, Task> at, CancellationToken ct) =>
        await Steps.RunAsync(
            "暂停写入并排空",
            "pause and drain",
            async () =>
            {
                await record.PauseAsync(ct);
                await GatewaysAsync(seen => seen is { Moving: true, Writes: 0 }, "writes held back", ct);
                await at(MovePoint.WritesHeldBack);
                using var queues = await CountyQueues.OpenAsync(Brokers, ct, Patience);
                await DrainAsync(ct);
                await queues.EmptyAsync(from.Name, county, ct);
                await SayAsync(p => p.Source, CountyResidency.Leaving, ct);
                await queues.LeftAsync(from.Name, county, ct); // each has finished what it had begun
                await at(MovePoint.QueuesLeft);
                await SayAsync(p => p.Source, CountyResidency.Paused, ct);
                await at(MovePoint.Fenced);
                await DrainAsync(ct); // events published meanwhile wait in the queues and are moved with them
            }
        );

    public async Task<long> CopyAsync(CancellationToken ct)
    {
        long rows = 0;
        await Steps.RunAsync(
            "复制并核对",
            "copy and compare",
            async () =>
            {
                await Task.WhenAll(_pairs.Select(p => WantedFiles.AskAsync(p.Source, from.Name, p.Target, county, ct)));
                var copied = await Task.WhenAll(_pairs.Select(p => p.CopyAllAsync(IntoSharedCell, ct)));
                await FilesAsync(ct);
                rows = copied.Sum(tables => tables.Sum(t => t.Rows));
                return $"{rows} rows";
            }
        );
        return rows;
    }

    /// <param name="begun">An earlier run has recorded that the move can't be undone any longer.</param>
    public Task SwitchAsync(bool begun, Func<MovePoint, Task> at) =>
        Steps.RunAsync(
            "切换",
            "switch",
            async () =>
            {
                if (!begun)
                {
                    await record.SwitchAsync(CancellationToken.None);
                }

                await at(MovePoint.Switching);
                await SayAsync(p => p.Target, CountyResidency.Here, CancellationToken.None);
                await at(MovePoint.TargetWorks);
                await record.ArriveAsync(CancellationToken.None);
                await at(MovePoint.Arrived);
            }
        );

    /// <returns>Seconds for which writes were held back.</returns>
    public async Task<double> FollowAsync(Func<MovePoint, Task> at)
    {
        double paused = 0;
        await Steps.RunAsync(
            "网关跟随",
            "gateways",
            async () =>
            {
                await GatewaysAsync(seen => (seen?.Cell ?? shared.Name) == to.Name, to.Name, CancellationToken.None);
                paused = await record.PausedSecondsAsync(CancellationToken.None);
                await SayAsync(p => p.Source, CountyResidency.Gone, CancellationToken.None);
                await at(MovePoint.SourceGone);
                await ground.ArrivedAsync(county, to.Name, CancellationToken.None);
            }
        );
        await Steps.RunAsync("消息转送", "shovels", () => new Shovels(county, shared).FollowAsync(from, to, CancellationToken.None));
        await Task.WhenAll(_pairs.Select(p => WantedFiles.ForgetAsync(p.Target, CancellationToken.None)));
        return paused;
    }

    // The source has everything that was acknowledged: nothing was written since the pause. The target keeps its copy hidden.
    public Task TakeBackAsync() =>
        Steps.RunAsync(
            "撤回",
            "taking it back",
            async () =>
            {
                if ((await record.ReadAsync(CancellationToken.None)).Step is not null) // otherwise it failed before it began
                {
                    await SayAsync(p => p.Target, CountyResidency.Gone, CancellationToken.None);
                    await SayAsync(p => p.Source, CountyResidency.Here, CancellationToken.None);
                    await record.TakeBackAsync(CancellationToken.None);
                }
            }
        );

    private async Task RequireAsync(CancellationToken ct)
    {
        foreach (var pair in _pairs)
        {
            await pair.RequireSameSchemaAsync(ct);
        }

        using var queues = await CountyQueues.OpenAsync(Brokers, ct, Patience);
        var lacking = await queues.LackingAsync(to.Name, from.Name, county, ct);
        if (lacking.Count > 0)
        {
            throw new CliException(
                $"{to.Name} 缺少队列 {string.Join(", ", lacking)}：请先把 {county} 列入该单元的 counties。"
                    + $"{to.Name} lacks these queues; list {county} under its counties first."
            );
        }
    }

    // A cell accepts changes only of its own counties. The ones it had before that rule existed are registered first.
    private async Task HoldOnlyOwnAsync(string target, IReadOnlyList<string> residents, CancellationToken ct)
    {
        await using var database = NpgsqlDataSource.Create(target);
        if (!IntoSharedCell && !(await CountyResidency.ReadAsync(database, ct)).ContainsKey(CountyResidency.All))
        {
            foreach (var resident in residents)
            {
                await CountyResidency.SetAsync(target, resident, CountyResidency.Here, ct);
            }

            await CountyResidency.SetAsync(target, CountyResidency.All, CountyResidency.Paused, ct);
        }
    }

    private Task SayAsync(Func<CellPair, string> of, string state, CancellationToken ct) =>
        Task.WhenAll(_pairs.Select(p => CountyResidency.SetAsync(of(p), county, state, ct)));

    private Task GatewaysAsync(Predicate<GatewayView.County?> holds, string what, CancellationToken ct) =>
        Polling.HoldsAsync(
            async () =>
            {
                try
                {
                    return await ground.GatewaysAsync(county, ct) is { Count: > 0 } all && all.All(c => holds(c));
                }
                catch (Exception away) when (away is HttpRequestException or SocketException && !ct.IsCancellationRequested)
                {
                    return false; // one that is just being replaced
                }
            },
            Patience,
            () => $"网关未跟上：{what}。A gateway did not follow: {what}.",
            ct
        );

    private async Task DrainAsync(CancellationToken ct)
    {
        long unsent = 0;
        await Polling.HoldsAsync(
            async () => (unsent = (await Task.WhenAll(_pairs.Select(p => p.UnsentEventsAsync(ct)))).Sum()) == 0,
            Patience,
            () => $"仍有 {unsent} 条事件未发出。{unsent} events are still to be sent; is the broker well?",
            ct
        );
    }

    /// <summary>Waits for the files as long as some still come.</summary>
    private async Task<string?> FilesAsync(CancellationToken ct)
    {
        var (wanted, nowhere) = (long.MaxValue, 0L);
        for (var more = true; more && wanted > 0; )
        {
            var before = wanted;
            more = await Polling.TriesAsync(
                async () =>
                {
                    var counts = await Task.WhenAll(_pairs.Select(p => WantedFiles.CountAsync(p.Target, ct)));
                    (wanted, nowhere) = (counts.Sum(c => c.Wanted), counts.Sum(c => c.Nowhere));
                    return wanted < before;
                },
                Patience,
                ct
            );
        }

        return wanted > 0
                ? throw new CliException(
                    $"还有 {wanted} 个文件未到 {to.Name}。{wanted} files do not reach {to.Name}; its services' logs say why."
                )
            : nowhere > 0 ? $"{from.Name} 也没有 {nowhere} 个 has not got either"
            : null;
    }
}
