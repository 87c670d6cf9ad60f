using Platform.Cells;
using Platform.Cli.Counties;

namespace Platform.Cli.Tests.Counties;

/// <summary>A move on real servers, broken off at every point.</summary>
public sealed class MoveCountyTests(TwoCells cells) : IClassFixture<TwoCells>
{
    private static int _counties = 622900;

    private readonly string _county = $"{Interlocked.Increment(ref _counties)}";
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    public static TheoryData<string> Points => [.. Enum.GetNames<MovePoint>()];

    public static TheoryData<string> PointsOfReturn => [.. Enum.GetNames<MovePoint>().TakeWhile(p => p != nameof(MovePoint.Switching))];

    [Fact]
    public async Task A_county_at_work_moves_to_a_cell_and_back_and_nothing_acknowledged_is_lost()
    {
        await using var county = await AtWorkAsync();
        var there = await MoveAsync(TwoCells.Other);
        there.Rows.ShouldBeGreaterThan(0);
        there.PausedSeconds.ShouldBeGreaterThan(0);
        await ShouldBeAsync(county, TwoCells.Other);
        (await MoveAsync(TwoCells.Other)).ShouldBe(new(_county, TwoCells.Other, TwoCells.Other, 0, 0)); // it is there already
        await MoveAsync(PlacementPlan.SharedCell);
        await ShouldBeAsync(county, PlacementPlan.SharedCell);
        cells
            .Arrived.Where(a => a.StartsWith(_county, StringComparison.Ordinal))
            .ShouldBe([$"{_county} in cell-b", $"{_county} in cell-b", $"{_county} in shared"]);
    }

    [Theory, MemberData(nameof(Points))]
    public async Task Killed_at_any_point_the_next_run_brings_the_county_there(string point)
    {
        await using var county = await AtWorkAsync();
        await KilledAsync(point);
        await MoveAsync(TwoCells.Other);
        await ShouldBeAsync(county, TwoCells.Other);
    }

    [Theory, MemberData(nameof(PointsOfReturn))]
    public async Task A_move_killed_before_the_switch_is_undone_by_a_move_to_the_source(string point)
    {
        await using var county = await AtWorkAsync();
        await KilledAsync(point);
        await MoveAsync(PlacementPlan.SharedCell);
        await ShouldBeAsync(county, PlacementPlan.SharedCell);
    }

    [Theory, MemberData(nameof(PointsOfReturn))]
    public async Task What_fails_before_the_switch_is_taken_back_at_once(string point)
    {
        await using var county = await AtWorkAsync();
        await Should.ThrowAsync<IOException>(() =>
            MoveAsync(TwoCells.Other, at => at.ToString() == point ? throw new IOException("no space left") : Task.CompletedTask)
        );
        await ShouldBeAsync(county, PlacementPlan.SharedCell);
        await MoveAsync(TwoCells.Other);
        await ShouldBeAsync(county, TwoCells.Other);
    }

    [Theory]
    [InlineData(nameof(MovePoint.Switching))]
    [InlineData(nameof(MovePoint.TargetWorks))]
    [InlineData(nameof(MovePoint.Arrived))]
    [InlineData(nameof(MovePoint.SourceGone))]
    public async Task A_failure_after_the_switch_asks_for_another_run_and_a_move_back_finishes_it_first(string point)
    {
        await using var county = await AtWorkAsync();
        (
            await Should.ThrowAsync<UnfinishedException>(() =>
                MoveAsync(TwoCells.Other, at => at.ToString() == point ? throw new IOException("no space left") : Task.CompletedTask)
            )
        ).Message.ShouldContain("no space left");
        await MoveAsync(PlacementPlan.SharedCell);
        await ShouldBeAsync(county, PlacementPlan.SharedCell);
        cells.Arrived.ShouldContain($"{_county} in cell-b");
    }

    [Fact]
    public async Task A_county_that_the_cell_does_not_list_is_not_touched()
    {
        await cells.ListAsync(_county, inOther: false);
        (await Should.ThrowAsync<CliException>(() => MoveAsync(TwoCells.Other))).Message.ShouldContain($"drills.{_county}");
        (await cells.HomeAsync(_county)).ShouldBe(new("shared"));
    }

    [Fact]
    public async Task Files_that_do_not_come_stop_the_move_and_files_that_come_let_it_go_on()
    {
        await using var county = await AtWorkAsync();
        await cells.RunAsync(
            "shared",
            "organizations",
            $"insert into stored_files values (gen_random_uuid(), '{_county}100', 'abc'), (gen_random_uuid(), '{_county}', 'def')"
        );
        (await Should.ThrowAsync<CliException>(() => MoveAsync(TwoCells.Other))).Message.ShouldContain("2 files");
        await ShouldBeAsync(county, PlacementPlan.SharedCell);

        var moving = MoveAsync(TwoCells.Other);
        for (; !moving.IsCompleted; await Task.Delay(50, _ct))
        {
            await cells.RunAsync(
                TwoCells.Other,
                "organizations",
                "update wanted_files set state = case digest when 'abc' then 'here' else 'nowhere' end"
            ); // as the service does it
        }

        await moving; // what the source has not got either can't be waited for
        await ShouldBeAsync(county, TwoCells.Other);
    }

    [Fact]
    public async Task Cells_of_different_versions_are_not_mixed()
    {
        await cells.ListAsync(_county);
        await cells.RunAsync(TwoCells.Other, "drills", "alter table stored_files add column seen int");
        try
        {
            (await Should.ThrowAsync<InvalidOperationException>(() => MoveAsync(TwoCells.Other))).Message.ShouldContain("stored_files");
        }
        finally
        {
            await cells.RunAsync(TwoCells.Other, "drills", "alter table stored_files drop column seen");
        }
    }

    private async Task<WorkingCounty> AtWorkAsync()
    {
        await cells.ListAsync(_county);
        var county = new WorkingCounty(cells, _county).Start();
        (await county.GoesOnAsync()).ShouldBeTrue();
        return county;
    }

    private Task<MoveOutcome> MoveAsync(string to, Func<MovePoint, Task>? at = null) =>
        new MoveCounty(_county, to, cells) { At = at ?? (_ => Task.CompletedTask), Patience = TimeSpan.FromSeconds(8) }.RunAsync(_ct);

    private async Task KilledAsync(string point)
    {
        var reached = new TaskCompletionSource();
        var run = MoveAsync(
            TwoCells.Other,
            at =>
            {
                if (at.ToString() != point)
                {
                    return Task.CompletedTask;
                }

                reached.SetResult();
                return new TaskCompletionSource().Task; // it never comes back
            }
        );
        await Task.WhenAny(run, reached.Task);
        run.IsCompleted.ShouldBeFalse();
        await cells.CutPowerAsync();
    }

    /// <summary>It continues there and only there, has everything it ever acknowledged, and all of its events were consumed.</summary>
    private async Task ShouldBeAsync(WorkingCounty county, string cell)
    {
        (await cells.HomeAsync(_county)).ShouldBe(new(cell));
        (await county.GoesOnAsync()).ShouldBeTrue("nobody can write");
        var known = county.Acknowledged.ToHashSet();
        known.IsSubsetOf(await cells.OfficesAsync(cell, "organizations", _county)).ShouldBeTrue("something acknowledged is lost");
        for (var attempt = 0; !known.IsSubsetOf(await cells.OfficesAsync(cell, "drills", _county)); attempt++, await Task.Delay(100, _ct))
        {
            attempt.ShouldBeLessThan(100, "something told was not heard");
        }

        var other = cell == TwoCells.Other ? PlacementPlan.SharedCell : TwoCells.Other;
        (await cells.OfficesAsync(other, "organizations", _county)).ShouldBeEmpty();
        county.Failures.ShouldBeEmpty();
    }
}
