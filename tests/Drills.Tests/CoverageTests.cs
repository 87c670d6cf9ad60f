using System.Net;
using Drills.Protos;
using Platform.Core;
using Platform.Core.Events;
using Platform.Records.Places;

namespace Drills.Tests;

public sealed class CoverageTests(DrillsFixture service) : IClassFixture<DrillsFixture>
{
    [Fact]
    public async Task A_joint_drill_counts_for_every_team_in_it_and_an_annulled_one_for_none()
    {
        var teams = new List<Guid>();
        foreach (var village in (string[])["622921101201", "622921101202", "622921101203"])
        {
            teams.Add(await service.KnownTeamAsync(village, TeamLevel.VillageTeam, $"{village}队"));
        }

        using var county = service.As("county-officer@622921");
        var at = await county.HeldDrillAsync("622921", "全县联合演练", "2026-05-12", [.. teams[..2]]);
        using var village2 = service.As("village-officer@622921101202");
        (await LevelsAsync(village2, "622921101202")).ShouldBe([("village-team", 1, 1)]);
        var coverage = await county.GetsAsync("/v1/divisions/622921101/drills/coverage");
        (await LevelsAsync(county, "622921101")).ShouldBe([("village-team", 3, 2)]);
        coverage["levels"]![0]!["missing"]!.AsArray().Select(m => m!.Text("division")).ShouldBe(["622921101203"]);
        coverage["below"]!.AsArray().Select(b => b!.Number("drilled")).ShouldBe([1, 1, 0]);
        (await county.GetsAsync("/v1/divisions/622921101/drills/coverage?year=2025"))["levels"]![0]!.Number("drilled").ShouldBe(0);
        await county.PostsAsync($"{at}/annul", new { reason = "重复登记" });
        (await LevelsAsync(county, "622921101")).ShouldBe([("village-team", 3, 0)]);
        (await service.PublishedEventsAsync<DrillChanged>(Guid.Parse(at[^36..])))
            .Select(e => (e.Change, e.Was is null, e.Now is null))
            .ShouldBe([(DrillChange.Held, true, false), (DrillChange.Annulled, false, true)]);
    }

    [Fact]
    public async Task A_correction_takes_the_wrong_team_and_day_back()
    {
        var (right, wrong) = (
            await service.KnownTeamAsync("622922101201", TeamLevel.VillageTeam, "对的队"),
            await service.KnownTeamAsync("622922101202", TeamLevel.VillageTeam, "错的队")
        );
        using var county = service.As("county-officer@622922");
        var at = await county.HeldDrillAsync("622922", "登记有误", "2026-06-10", wrong);
        await county.PostsAsync(
            $"{at}/correct",
            new
            {
                drill = Scenes.Drill("登记有误", right),
                held = new { on = "2025-12-20", people = 55 },
                reason = "队伍和日期填错",
            }
        );
        (await LevelsAsync(county, "622922101")).ShouldBe([("village-team", 2, 0)]);
        (await county.GetsAsync("/v1/divisions/622922101/drills/coverage?year=2025"))["levels"]![0]!["missing"]![0]!
            .Text("teamId")
            .ShouldBe(wrong.ToString());
        var published = (await service.PublishedEventsAsync<DrillChanged>(Guid.Parse(at[^36..])))[1];
        (published.Was!.People, published.Now!.People, published.Now.Teams[0].TeamId, published.Now.HeldOn).ShouldBe(
            (30, 55, right, new DateOnly(2025, 12, 20))
        );
    }

    [Fact]
    public async Task A_team_that_was_dissolved_has_nothing_to_drill_and_one_that_moved_is_found_at_its_new_place()
    {
        var (gone, moved) = (Guid.NewGuid(), Guid.NewGuid());
        await PublishEventsAsync(gone, "622923101201", null);
        await PublishEventsAsync(moved, "622923101202", null);
        await PublishEventsAsync(gone, "622923101201", new(2026, 7, 1));
        await PublishEventsAsync(moved, "622923102202", null);
        await service.UntilAsync(db =>
            Task.FromResult(
                db.Teams.Any(t => t.TeamId == gone && t.DissolvedOn != null)
                    && db.Teams.Any(t => t.TeamId == moved && t.Division == DivisionCode.Parse("622923102202"))
            )
        );
        using var county = service.As("county-officer@622923");
        (await LevelsAsync(county, "622923102")).ShouldBe([("village-team", 1, 0)]);
        (await LevelsAsync(county, "622923101")).ShouldBeEmpty();
        await county.RefusesAsync(
            "/v1/divisions/622923/drills",
            new { drill = Scenes.Drill("已撤销队伍", gone), plannedOn = "2026-12-01" },
            "request.invalid",
            HttpStatusCode.BadRequest
        );
    }

    [Fact]
    public async Task Peers_ask_how_far_a_subtree_exercised()
    {
        var team = await service.KnownTeamAsync("622924101", TeamLevel.TownshipSquadron, "乡中队");
        using var county = service.As("county-officer@622924");
        await county.HeldDrillAsync("622924101", "乡镇演练", "2026-03-01", team);
        using var peer = service.Peer();
        var answer = await new DrillsService.DrillsServiceClient(peer).GetCoverageAsync(new() { Division = "622924", Year = 2026 });
        (answer.DrillsHeld, answer.Levels[0].Level, answer.Levels[0].Teams, answer.Levels[0].Drilled).ShouldBe(
            (1, "township-squadron", 1, 1)
        );
    }

    [Fact]
    public async Task A_unit_without_a_drill_by_the_years_end_is_overdue_and_suggestions_spread_the_due_drills()
    {
        for (var i = 1; i <= 24; i++)
        {
            await service.KnownTeamAsync($"6229251012{i:00}", TeamLevel.VillageTeam, $"{i}村队", established: "2026-02-01");
        }

        await service.KnownTeamAsync("622925102201", TeamLevel.VillageTeam, "老村队", established: "2023-02-01");
        var other = await service.KnownTeamAsync("622925103", TeamLevel.TownshipSquadron, "邻镇中队");
        using var county = service.As("county-officer@622925");
        await county.HeldDrillAsync("622925103", "有记录以来的第一次演练", "2024-03-01", other); // the county's records reach back to it
        await county.PostsAsync(
            "/v1/divisions/622925/drills/interval-rules",
            new
            {
                duty = "village-team",
                every = 1,
                unit = "calendar-year",
                validFrom = "2024-01-01",
                source = "县规",
            }
        );
        var overdue = (await county.GetsAsync("/v1/divisions/622925/drills/due?duty=village-team"))["items"]!
            .AsArray()
            .ShouldHaveSingleItem()!;
        (overdue.Text("name"), overdue.Text("due"), overdue.Text("source")).ShouldBe(("老村队", "2024-12-31", "县规"));
        (await county.GetsAsync("/v1/divisions/622925/drills/due?duty=village-team&within=60"))["items"]!.AsArray().Count.ShouldBe(25);
        var months = (await county.GetsAsync("/v1/divisions/622925/drills/suggestions?duty=village-team")).Each("month");
        months.GroupBy(m => m).Select(g => (g.Key, g.Count())).ShouldBe([("2026-11-01", 13), ("2026-12-01", 12)]);
    }

    [Fact]
    public async Task Nothing_is_overdue_for_days_before_the_place_existed_or_before_the_records_begin()
    {
        await EstablishedAsync("622926", DivisionLevel.County, "老县", new(1949, 10, 1));
        await EstablishedAsync("622926104", DivisionLevel.Township, "新镇", new(2026, 11, 2));
        await EstablishedAsync("622926105", DivisionLevel.Township, "老镇", new(1958, 1, 1));
        using var county = service.As("county-officer@622926");
        const string due = "/v1/divisions/622926/drills/due";

        (await county.GetsAsync(due))["items"]!.AsArray().ShouldBeEmpty();
        (await DueAsync(county)).ShouldBe([("622926", "2028-11-24"), ("622926104", "2028-11-24"), ("622926105", "2028-11-24")]);

        var team = await service.KnownTeamAsync("622926105", TeamLevel.TownshipSquadron, "老镇中队", established: "2023-01-01");
        await county.HeldDrillAsync("622926105", "补录的旧演练", "2023-05-12", team); // a flood drill: the records reach back, no duty is met
        (await DueAsync(county)).ShouldBe([("622926", "2025-05-12"), ("622926105", "2025-05-12"), ("622926104", "2028-11-02")]);
        (await county.GetsAsync($"{due}?duty=township-government"))["items"]!
            .AsArray()
            .ShouldHaveSingleItem()!
            .Number("daysOverdue")
            .ShouldBe(561);
        using var township = service.As("township-head@622926104");
        (await township.GetsAsync("/v1/divisions/622926104/drills/due?within=1100&duty=township-government"))["items"]!
            .AsArray()
            .ShouldHaveSingleItem()!
            .Text("due")
            .ShouldBe("2028-11-02"); // the same for a caller who sees none of the county's drills

        async Task<List<(string, string)>> DueAsync(HttpClient caller) =>
            [
                .. (await caller.GetsAsync($"{due}?within=1100"))["items"]!
                    .AsArray()
                    .Where(d => d!.Text("duty").EndsWith("-government", StringComparison.Ordinal))
                    .Select(d => (d!.Text("division"), d!.Text("due"))),
            ];
    }

    private async Task EstablishedAsync(string place, DivisionLevel level, string name, DateOnly on)
    {
        var code = DivisionCode.Parse(place);
        await service.PublishEventsAsync(new DivisionEstablished(Guid.CreateVersion7(), level, name, on, null) { Division = code });
        await service.UntilAsync(db => Task.FromResult(db.Set<KnownPlace>().Any(p => p.Division == code && p.Since == on)));
    }

    private static async Task<List<(string, int, int)>> LevelsAsync(HttpClient caller, string place) =>
        [
            .. (await caller.GetsAsync($"/v1/divisions/{place}/drills/coverage"))["levels"]!
                .AsArray()
                .Select(l => (l!.Text("level"), l!.Number("teams"), l!.Number("drilled"))),
        ];

    private Task PublishEventsAsync(Guid id, string place, DateOnly? dissolved)
    {
        var now = new TeamStanding(
            DivisionCode.Parse(place),
            [],
            TeamLevel.VillageTeam,
            "合并队",
            null,
            [],
            [],
            1,
            0,
            new(2024, 1, 1),
            dissolved
        );
        service.Clock.Advance(TimeSpan.FromSeconds(1)); // what is recorded later counts, in any order of arrival
        return service.PublishEventsAsync(
            new TeamChanged(id, dissolved is null ? TeamChange.Moved : TeamChange.Dissolved, null, now, new(2026, 7, 1))
            {
                Division = now.Division,
            }
        );
    }
}
