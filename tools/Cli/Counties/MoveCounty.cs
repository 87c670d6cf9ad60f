using Platform.Cells;
using Platform.Cli.Terminal;
using Spectre.Console;

namespace Platform.Cli.Counties;

/// <summary>What a move did.</summary>
/// <param name="Rows">Rows of the county that went, over all services; compared before the switch. 0: an earlier run had copied them, or it
/// was there already.</param>
/// <param name="PausedSeconds">How long the county could be read but not changed.</param>
internal sealed record MoveOutcome(string County, string From, string To, long Rows, double PausedSeconds);

/// <summary>
/// Moves a county's data to another cell while everything else continues. Any failure before the switch is undone, and the county continues
/// where it was. Every step is recorded first (<see cref="MoveRecord"/>), so a killed run, at any point, is undone or finished by the next
/// one; a move to the cell the county is in only does that.
/// </summary>
internal sealed class MoveCounty(string county, string to, IMoveEnvironment ground)
{
    /// <summary>For tests: runs at each point from which the next run has to go on.</summary>
    public Func<MovePoint, Task> At { get; init; } = _ => Task.CompletedTask;

    /// <summary>How long gateways, queues and files may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    public async Task<MoveOutcome> RunAsync(CancellationToken ct)
    {
        await using var record = await MoveRecord.TakeAsync(
            ground.Homes,
            county,
            () => Steps.Console.MarkupLine("等待另一次迁移 [grey]another move is under way[/]"),
            ct
        );
        var home = await record.ReadAsync(ct);
        var settled = home.Step is null ? null : await SettleAsync(record, home);
        home = await record.ReadAsync(ct);
        if (home.Cell != to)
        {
            return await MoveAsync(record, home.Cell, ct);
        }

        await ground.ArrivedAsync(county, to, ct);
        return settled ?? new(county, to, to, 0, 0);
    }

    /// <summary>What an earlier run has left: up to the pause it is taken back, after that it is finished.</summary>
    private async Task<MoveOutcome?> SettleAsync(MoveRecord record, CountyHome left)
    {
        await Steps.RunAsync(
            "处理上次中断的迁移",
            "an earlier move stopped half way",
            () => Task.FromResult<string?>($"{left.Source} → {left.Target}: {left.Step}")
        );
        return await UnlessUnfinishedAsync(async () =>
        {
            var steps = await OpenAsync(record, left.Source!, left.Target!, CancellationToken.None);
            if (left.Step is MoveStep.Preparing or MoveStep.Paused)
            {
                await steps.TakeBackAsync();
                return null;
            }

            return await FinishAsync(record, steps, left, 0);
        });
    }

    private async Task<MoveOutcome> MoveAsync(MoveRecord record, string from, CancellationToken ct)
    {
        var steps = await OpenAsync(record, from, to, ct);
        long rows;
        try
        {
            await steps.PrepareAsync(ct);
            await At(MovePoint.Prepared);
            await steps.PauseAsync(At, ct);
            rows = await steps.CopyAsync(ct);
            await At(MovePoint.Copied);
        }
        catch (Exception)
        {
            await UnlessUnfinishedAsync(async () =>
            {
                await steps.TakeBackAsync();
                return true;
            });
            throw;
        }

        // No way back from here on, so no stopping either.
        return await UnlessUnfinishedAsync(() => FinishAsync(record, steps, new(from, from, to, MoveStep.Paused), rows));
    }

    private async Task<MoveOutcome> FinishAsync(MoveRecord record, MoveSteps steps, CountyHome left, long rows)
    {
        if (left.Step != MoveStep.Following)
        {
            await steps.SwitchAsync(begun: left.Step == MoveStep.Switching, At);
        }

        var paused = await steps.FollowAsync(At);
        await record.FinishAsync(CancellationToken.None);
        return new(county, left.Source!, left.Target!, rows, paused);
    }

    private async Task<MoveSteps> OpenAsync(MoveRecord record, string from, string to, CancellationToken ct) =>
        new(
            county,
            await ground.CellAsync(from, ct),
            await ground.CellAsync(to, ct),
            await ground.CellAsync(PlacementPlan.SharedCell, ct),
            ground,
            record
        )
        {
            Patience = Patience,
        };

    private async Task<T> UnlessUnfinishedAsync<T>(Func<Task<T>> step)
    {
        try
        {
            return await step();
        }
        catch (Exception e) when (e is not UnfinishedException)
        {
            throw new UnfinishedException(
                $"{county} 的迁移停在半途，请再次运行。The move of {county} stopped half way; run it again. {e.Message}",
                e
            );
        }
    }
}
