using Platform.Core;
using Platform.Demo;
using Platform.Demo.Playing;
using Platform.Demo.Script;
using Platform.Demo.Story;

namespace Journeys.Tests;

/// <summary>Counties are scaled while people work: no request is refused, nothing acknowledged is lost, nothing is counted twice.</summary>
[Collection(OnePlatform.Name)]
public sealed class CountiesUnderLoad(RunningPlatform platform)
{
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;
    private readonly Setting _setting = new(platform.City, 1);

    [Fact]
    public async Task A_county_gets_its_own_deployments_and_returns_to_the_pool_under_load_without_failures()
    {
        using var cast = new DemoAccounts(platform.Users, new CallCounter(), _setting);
        await platform.PlayAsync(cast, step => step is ImportDirectory);
        var (scaled, neighbour) = (_setting.Followers[0], _setting.Followers[1]);
        using var busy = await WritersAsync(cast, scaled, 0);
        using var others = await WritersAsync(cast, neighbour, 0);
        var before = (await RangersAsync(cast, scaled), await RangersAsync(cast, neighbour));

        var writing = Task.WhenAll(busy.RunAsync(), others.RunAsync());
        await Task.Delay(TimeSpan.FromSeconds(2), _ct);
        await platform.DedicateAsync(scaled.Code, 2);
        await Task.Delay(TimeSpan.FromSeconds(3), _ct);
        await platform.DedicateAsync(scaled.Code, 0);
        await Task.Delay(TimeSpan.FromSeconds(2), _ct);
        busy.End();
        others.End();
        await writing;

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{busy.Acknowledged} + {others.Acknowledged} acknowledged; median {busy.Median:0} and {others.Median:0} ms, "
                + $"slowest {busy.Slowest:0} and {others.Slowest:0} ms"
        );
        busy.Failures.ShouldBeEmpty();
        others.Failures.ShouldBeEmpty();
        busy.Paused.ShouldBeEmpty();
        await UntilAsync(cast, scaled, before.Item1 + busy.Acknowledged);
        await UntilAsync(cast, neighbour, before.Item2 + others.Acknowledged);
    }

    [Fact]
    public async Task A_county_is_moved_to_a_cell_of_its_own_and_back_while_others_notice_nothing_and_a_move_that_fails_is_taken_back()
    {
        using var cast = new DemoAccounts(platform.Users, new CallCounter(), _setting);
        await platform.PlayAsync(cast, step => step is ImportDirectory or ImportStations);
        var (moved, neighbour) = (_setting.Followers[1], _setting.Followers[0]);
        using var busy = await WritersAsync(cast, moved, 500_000);
        using var others = await WritersAsync(cast, neighbour, 500_000);
        var before = (await RangersAsync(cast, moved), await RangersAsync(cast, neighbour));
        var officer = await cast.AsAsync(Actor.County(moved.Code), _ct);
        var institutions = (await officer.ListAsync<InstitutionRecord>(moved.Code, "institutions", _ct)).Count;
        institutions.ShouldBeGreaterThan(0);
        using var picture = await new CountyFile(
            platform.Settings.Url,
            platform.Users.SessionOf(Roles.CountyOfficer, moved.Code.Value, null),
            moved.Code,
            1
        ).UploadedAsync();

        var writing = Task.WhenAll(busy.RunAsync(), others.RunAsync());
        await Should.ThrowAsync<IOException>(() => platform.MoveAsync(moved.Code, "cell-b", failing: true));
        (await WritesAgainAsync(busy)).ShouldBeTrue("taken back, it goes on where it was");
        var there = await platform.MoveAsync(moved.Code, "cell-b");
        (await WritesAgainAsync(busy)).ShouldBeTrue("in the new cell");
        (await officer.ListAsync<InstitutionRecord>(moved.Code, "institutions", _ct)).Count.ShouldBe(institutions);
        (await picture.IsThereAsync()).ShouldBeTrue("its files went along");
        using var another = await new CountyFile(
            platform.Settings.Url,
            platform.Users.SessionOf(Roles.CountyOfficer, moved.Code.Value, null),
            moved.Code,
            2
        ).UploadedAsync();
        (await platform.OfficersInAsync(moved.Code, "cell-b")).ShouldBeGreaterThan(before.Item1, "the new ones are in the cell");
        var back = await platform.MoveAsync(moved.Code, "shared");
        (await WritesAgainAsync(busy)).ShouldBeTrue("back in the shared cell");
        ((await picture.IsThereAsync()), (await another.IsThereAsync())).ShouldBe((true, true));
        busy.End();
        others.End();
        await writing;

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{there.Rows} rows there, writes paused {there.PausedSeconds} s; {back.Rows} rows back, {back.PausedSeconds} s; "
                + $"{busy.Acknowledged} + {others.Acknowledged} acknowledged, {busy.Paused.Count} told to come again; "
                + $"slowest of the others {others.Slowest:0} ms"
        );
        busy.Failures.ShouldBeEmpty();
        others.Failures.ShouldBeEmpty();
        others.Paused.ShouldBeEmpty();
        await UntilAsync(cast, moved, before.Item1 + busy.Acknowledged);
        await UntilAsync(cast, neighbour, before.Item2 + others.Acknowledged);
    }

    private async Task<bool> WritesAgainAsync(CountyWriters writers)
    {
        var acknowledged = writers.Acknowledged;
        for (var attempt = 0; writers.Acknowledged < acknowledged + 10 && attempt < 200; attempt++)
        {
            await Task.Delay(100, _ct);
        }

        return writers.Acknowledged >= acknowledged + 10;
    }

    private async Task<CountyWriters> WritersAsync(DemoAccounts cast, DemoDivision county, int first)
    {
        await cast.AsAsync(Actor.County(county.Code), _ct);
        var session = platform.Users.SessionOf(Roles.CountyOfficer, county.Code.Value, null);
        return new(platform.Settings.Url, session, county.Code, [.. _setting.In(county, DivisionLevel.Village)], first);
    }

    private async Task<int> RangersAsync(DemoAccounts cast, DemoDivision county) =>
        (int)((await KeyFigures.OnAsync(await cast.AsAsync(Actor.County(county.Code), _ct), county.Code, "N15", "2026", _ct)).Number ?? 0);

    private async Task UntilAsync(DemoAccounts cast, DemoDivision county, int rangers)
    {
        for (var attempt = 0; await RangersAsync(cast, county) != rangers && attempt < 100; attempt++)
        {
            await Task.Delay(200, _ct);
        }

        await Task.Delay(TimeSpan.FromSeconds(1), _ct); // what came twice would be counted by now
        (await RangersAsync(cast, county)).ShouldBe(rangers, county.Name);
    }
}
