using System.Net;
using DocumentFormat.OpenXml.Packaging;
using Platform.Cli.Api;
using Platform.Cli.Commands;
using Platform.Core;
using Platform.Demo;
using Platform.Demo.Playing;
using Platform.Demo.Script;
using Platform.Demo.Story;

namespace Journeys.Tests;

/// <summary>
/// Journeys through the gateway over real processes: sign-in, directory, renaming, figure, trace, report; a stranger is refused; a killed
/// service loses nothing it had acknowledged and does nothing twice; replayed facts give the same figures.
/// </summary>
[Collection(OnePlatform.Name)]
public sealed class FromSignInToReport(RunningPlatform platform)
{
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;
    private readonly Setting _setting = new(platform.City, 1);

    [Fact]
    public async Task A_renaming_is_seen_in_the_figure_its_trace_and_the_report_and_survives_a_killed_service()
    {
        var pilot = _setting.Pilot;
        using var cast = new DemoAccounts(platform.Users, new CallCounter(), _setting);
        await platform.PlayAsync(cast, step => step is ImportDirectory or ImportStations or ReachMilestone { Kind: "pilot" });
        var officer = await cast.AsAsync(Actor.County(pilot.Code), _ct);
        var townships = _setting.In(pilot, DivisionLevel.Township).ToList();

        await RenameAsync(officer, townships[0]);
        await EventuallyAsync(officer, pilot.Code, "N01", 1);
        await EventuallyAsync(
            await cast.AsAsync(Actor.City(platform.City), _ct),
            platform.City.City.Code,
            "N09",
            _setting.Villages.Count()
        );

        (await TracedNameAsync(officer, pilot.Code, "N01")).ShouldBe($"{townships[0].Name}应急管理所");
        (await ReportTextAsync(platform.City.City.Code)).ShouldContain($"{_setting.Villages.Count()}个村");

        var stranger = await cast.AsAsync(Actor.County(_setting.Followers[0].Code), _ct);
        (await Should.ThrowAsync<ApiProblemException>(() => RenameAsync(stranger, townships[1]))).Status.ShouldBe(HttpStatusCode.Forbidden);

        var villages = _setting.In(pilot, DivisionLevel.Village).ToList();
        var acknowledged = await RenameDuringAKillAsync(officer, villages);
        acknowledged.ShouldBe(villages.Count);
        await EventuallyAsync(officer, pilot.Code, "N02", acknowledged);

        await RebuildFactsCommand.RunAsync(platform.Settings, _ct); // replayed from the owners' journals
        (await KeyFigures.OnAsync(officer, pilot.Code, "N02", "2026", _ct)).Number.ShouldBe(acknowledged);
        (await KeyFigures.OnAsync(officer, pilot.Code, "N01", "2026", _ct)).Number.ShouldBe(1);
    }

    [Fact]
    public async Task Of_two_concurrent_dispatchers_one_gets_the_team_and_the_other_gets_the_holders_name()
    {
        using var cast = new DemoAccounts(platform.Users, new CallCounter(), _setting);
        SignedInUser[] dispatchers =
        [
            await cast.AsAsync(Actor.County(_setting.Pilot.Code), _ct),
            await cast.AsAsync(Actor.City(platform.City), _ct),
        ];
        var teams = $"v1/divisions/{_setting.Pilot.Code}/teams";
        var team = await dispatchers[0]
            .PostAsync<TeamRecord>(
                teams,
                new
                {
                    level = "joint-team",
                    team = new { name = "应急救援联队" },
                    establishedOn = new DateOnly(2026, 3, 2),
                },
                "journey team",
                _ct
            );
        for (var round = 1; round <= 10; round++)
        {
            var wanted = $"第{round}起火灾";
            var answers = await Task.WhenAll(
                dispatchers.Select((d, n) => HoldAsync(d, $"{teams}/{team.Id}/hold", wanted, $"journey hold {round} {n}"))
            );
            var hold = answers.Select(a => a.Hold).OfType<HoldRecord>().ShouldHaveSingleItem();
            var refused = answers.Select(a => a.Refusal).OfType<ApiProblemException>().ShouldHaveSingleItem();
            refused.Status.ShouldBe(HttpStatusCode.Conflict);
            refused.Message.ShouldContain(hold.Holder);
            refused.Message.ShouldContain(wanted);
            await dispatchers[0]
                .PostAsync<HoldRecord>($"{teams}/{team.Id}/release", new { holdId = hold.HoldId }, $"journey release {round}", _ct);
        }
    }

    private async Task<(HoldRecord? Hold, ApiProblemException? Refusal)> HoldAsync(
        SignedInUser dispatcher,
        string path,
        string purpose,
        string key
    )
    {
        try
        {
            return (await dispatcher.PostAsync<HoldRecord>(path, new { @for = purpose, minutes = 5 }, key, _ct), null);
        }
        catch (ApiProblemException refusal)
        {
            return (null, refusal);
        }
    }

    private async Task RenameAsync(SignedInUser officer, DemoDivision place)
    {
        var institution = (await officer.ListAsync<InstitutionRecord>(_setting.Pilot.Code, "institutions", _ct)).Single(i =>
            i.Division == place.Code
        );
        await RenameAsync(officer, institution, place);
    }

    private Task<InstitutionRecord> RenameAsync(SignedInUser officer, InstitutionRecord institution, DemoDivision place) =>
        officer.PostAsync<InstitutionRecord>(
            $"v1/divisions/{place.Code}/institutions/{institution.Id}/rename",
            new { name = $"{place.Short()}应急管理{(place.Level == DivisionLevel.Township ? "所" : "室")}", on = new DateOnly(2026, 3, 9) },
            $"journey {place.Code}",
            _ct
        );

    // The callers know nothing of the kill: they repeat what got no answer, under the same Idempotency-Key.
    private async Task<int> RenameDuringAKillAsync(SignedInUser officer, List<DemoDivision> villages)
    {
        var institutions = (
            await officer.ListAsync<InstitutionRecord>(_setting.Pilot.Code, "institutions?kind=safety-room", _ct)
        ).ToDictionary(i => i.Division);
        var (acknowledged, enough) = (0, new TaskCompletionSource());
        var burst = Parallel.ForEachAsync(
            villages,
            new ParallelOptions { MaxDegreeOfParallelism = 6, CancellationToken = _ct },
            async (village, _) =>
            {
                (await RenameAsync(officer, institutions[village.Code], village)).RenamedOn.ShouldNotBeNull();
                if (Interlocked.Increment(ref acknowledged) == villages.Count / 3)
                {
                    enough.SetResult();
                }
            }
        );
        await Task.WhenAny(enough.Task, burst);
        var others = RunningPlatform.PidOf("reports");
        await RunningPlatform.KillAsync("organizations");
        await platform.UpAsync();
        RunningPlatform.PidOf("reports").ShouldBe(others); // only what died was started again
        await burst;
        return acknowledged;
    }

    private async Task EventuallyAsync(SignedInUser reader, DivisionCode place, string figure, int number)
    {
        decimal? read = null;
        for (var attempt = 0; attempt < 100; attempt++)
        {
            read = (await KeyFigures.OnAsync(reader, place, figure, "2026", _ct)).Number;
            if (read == number)
            {
                return;
            }

            await Task.Delay(200, _ct);
        }

        read.ShouldBe(number, figure);
    }

    private async Task<string> TracedNameAsync(SignedInUser reader, DivisionCode place, string figure)
    {
        var facts = await reader.ListAsync<FactRecord>(place, $"figures/{figure}/facts?period=2026", _ct);
        return (await reader.GetAsync<InstitutionRecord>(facts.ShouldHaveSingleItem().Record, _ct)).Name;
    }

    private async Task<string> ReportTextAsync(DivisionCode place)
    {
        var file = Path.GetTempFileName();
        await ReportCommand.WriteAsync(place.Value, "2026", new Dictionary<string, string> { ["T01"] = "李" }, file, _ct);
        using var document = WordprocessingDocument.Open(file, isEditable: false);
        return document.MainDocumentPart!.Document!.Body!.InnerText;
    }

    private sealed record FactRecord(string Record);

    private sealed record HoldRecord(Guid HoldId, string Holder);
}
