using Journeys.Tests;
using Platform.Core;
using Platform.Demo;
using Platform.Demo.Playing;
using Platform.Demo.Script;
using Platform.Demo.Story;

namespace Operations.Tests.Running;

/// <summary>One running platform for all tests of this project that need one; they change it, so one after the other.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OnThePlatform : ICollectionFixture<RunningPlatform>
{
    public const string Name = "on the platform";
}

/// <summary>What tests do on it.</summary>
internal static class Story
{
    public const string Period = "2026";

    public static Setting SettingOf(RunningPlatform platform) => new(platform.City, 1);

    /// <summary>A directory, offices, documents with files, milestones; created once for all tests.</summary>
    public static async Task PlayAsync(RunningPlatform platform, CancellationToken ct)
    {
        using var cast = new DemoAccounts(platform.Users, new CallCounter(), SettingOf(platform));
        await new StepPlayer(new StepContext(SettingOf(platform), cast), new Pace(null)).PlayAsync(
            Year.Plan(platform.City, 1).Where(step => step is ImportDirectory or ImportStations or ReachMilestone or IssueDocument),
            ct
        );
    }

    public static async Task<HttpClient> OfficerAsync(RunningPlatform platform, CancellationToken ct)
    {
        var session = await platform.Users.SessionAsync(Roles.CountyOfficer, SettingOf(platform).Pilot.Code.Value, ct);
        var http = new HttpClient { BaseAddress = new Uri(platform.Settings.Url) };
        http.DefaultRequestHeaders.Authorization = new("Bearer", await session.TokenAsync(ct));
        return http;
    }

    public static async Task<IReadOnlyList<FigureRecord>> FiguresAsync(RunningPlatform platform, CancellationToken ct)
    {
        using var cast = new DemoAccounts(platform.Users, new CallCounter(), SettingOf(platform));
        var reader = await cast.AsAsync(Actor.City(platform.City), ct);
        return await KeyFigures.ReadAsync(reader, platform.City.City.Code, Period, ct);
    }
}
