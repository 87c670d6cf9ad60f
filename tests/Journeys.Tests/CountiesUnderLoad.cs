using Platform.Cli.Demo;
using Platform.Cli.Demo.Playing;
using Platform.Cli.Demo.Script;
using Platform.Cli.Demo.Story;
using Platform.Core;

namespace Journeys.Tests;

/// <summary>Counties are scaled while people work: nobody is refused, nothing acknowledged is lost, nothing is counted twice.</summary>
[Collection(OnePlatform.Name)]
public sealed class CountiesUnderLoad(RunningPlatform platform)
{
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;
    private readonly Setting _setting = new(platform.City, 1);

    [Fact]
    public async Task A_county_is_given_its_own_deployments_and_back_to_the_pool_under_load_and_nobody_notices()
    {
        using var cast = new Cast(platform.Users, new Tally());
        await platform.PlayAsync(cast, step => step is ImportDirectory);
        var (scaled, neighbour) = (_setting.Followers[0], _setting.Followers[1]);
        using var busy = await WritersAsync(cast, scaled);
        using var others = await WritersAsync(cast, neighbour);
        var before = (await RangersAsync(cast, scaled), await RangersAsync(cast, neighbour));

        var writing = Task.WhenAll(busy.RunAsync(), others.RunAsync());
        await Task.Delay(TimeSpan.FromSeconds(2), _ct);
        await platform.DedicateAsync(scaled.Code, 2);
        await Task.Delay(TimeSpan.FromSeconds(3), _ct);
        (await platform.OwnRequestsAsync(scaled.Code)).ShouldBeGreaterThan(0, "its own deployments answered");
        await platform.DedicateAsync(scaled.Code, 0);
        await Task.Delay(TimeSpan.FromSeconds(2), _ct);
        busy.End();
        others.End();
        await writing;

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{busy.Acknowledged} + {others.Acknowledged} acknowledged; median {busy.Median:0} and {others.Median:0} ms, slowest {busy.Slowest:0} and {others.Slowest:0} ms");
        busy.Failures.ShouldBeEmpty();
        others.Failures.ShouldBeEmpty();
        busy.Paused.ShouldBeEmpty();
        await UntilAsync(cast, scaled, before.Item1 + busy.Acknowledged);
        await UntilAsync(cast, neighbour, before.Item2 + others.Acknowledged);
    }

    private async Task<CountyWriters> WritersAsync(Cast cast, DemoDivision county)
    {
        await cast.AsAsync(Actor.County(county.Code), _ct);
        var session = platform.Users.SessionOf(Roles.CountyOfficer, county.Code.Value, null);
        return new(platform.Settings.Url, session, county.Code, [.. _setting.In(county, DivisionLevel.Village)]);
    }

    private async Task<int> RangersAsync(Cast cast, DemoDivision county) =>
        (int)((await KeyFigures.OnAsync(await cast.AsAsync(Actor.County(county.Code), _ct), county.Code, "N15", "2026", _ct)).Number ?? 0);

    private async Task UntilAsync(Cast cast, DemoDivision county, int rangers)
    {
        for (var attempt = 0; await RangersAsync(cast, county) != rangers && attempt < 100; attempt++)
        {
            await Task.Delay(200, _ct);
        }

        await Task.Delay(TimeSpan.FromSeconds(1), _ct); // what came twice would be counted by now
        (await RangersAsync(cast, county)).ShouldBe(rangers, county.Name);
    }
}
