using System.Net;
using Grpc.Core;
using Platform.Core;
using Platform.Core.Events;
using RescueTeams.Features.Teams;
using RescueTeams.Protos;

namespace RescueTeams.Tests;

public sealed class TeamsApiTests(RescueTeamsFixture service) : IClassFixture<RescueTeamsFixture>
{
    [Fact]
    public async Task An_auditor_reads_who_did_what_at_the_own_place_only()
    {
        using var county = service.As("county-officer@622961");
        using var other = service.As("county-officer@622962");
        var team = await county.EstablishAsync("622961100", "township-squadron", "审计中队");
        await other.EstablishAsync("622962100", "township-squadron", "外县审计中队");
        using var auditor = service.As("auditor@622961");
        const string audit = "/v1/divisions/622961/teams/audit";

        var entries = (await auditor.GetAsync($"{audit}?record={team.Id()}&by=user-county-officer@622961").JsonAsync())["items"]!.AsArray();
        entries.Select(e => (e!.Text("action"), e!.Text("recordType"), e!.Text("division"))).ShouldBe([("created", "Team", "622961100")]);
        (await auditor.GetAsync(audit).JsonAsync())["items"]!
            .AsArray()
            .Select(e => e!.Text("division")[..6])
            .ShouldAllBe(c => c == "622961");
        (await auditor.GetAsync($"{audit}?to=2020-01-01").JsonAsync())["items"]!.AsArray().ShouldBeEmpty();
        var first = await auditor.GetAsync($"{audit}?limit=1").JsonAsync();
        first["items"]!.AsArray().Count.ShouldBe(1);
        (await county.GetAsync(audit)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await auditor.GetAsync("/v1/divisions/622962/teams/audit")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_team_is_established_described_and_dissolved_and_each_step_is_published()
    {
        using var county = service.As("county-officer@622921");
        var team = await county.EstablishAsync(
            "622921100",
            "township-squadron",
            "韩集镇应急（消防）救援中队",
            new { specialties = new[] { "fire", "flood" } }
        );
        var path = $"/v1/divisions/622921100/teams/{team.Id()}";
        (await county.GetAsync("/v1/divisions/622921/teams?specialty=flood").JsonAsync())
            .Items()
            .Select(t => t.Id())
            .ShouldContain(team.Id());
        (await county.GetAsync("/v1/divisions/622921/teams?specialty=medical").JsonAsync())
            .Items()
            .Select(t => t.Id())
            .ShouldNotContain(team.Id());

        await county
            .PutAsync(
                path,
                Replacement.Of<TeamDescriptionRequest>(
                    new
                    {
                        name = "韩集镇应急救援中队",
                        captains = 1,
                        deputies = 2,
                    }
                ),
                version: 2
            )
            .JsonAsync(HttpStatusCode.PreconditionFailed);
        (
            await county
                .PutAsync(
                    path,
                    Replacement.Of<TeamDescriptionRequest>(
                        new
                        {
                            name = "韩集镇应急救援中队",
                            captains = 1,
                            deputies = 2,
                        }
                    ),
                    version: 1
                )
                .JsonAsync()
        ).Number("deputies").ShouldBe(2);
        await county.PostAsync(path + "/dissolve", new { on = "2026-06-01" }).JsonAsync();
        (await county.PostAsync(path + "/dissolve", new { on = "2026-06-02" }).JsonAsync(HttpStatusCode.Conflict))
            .Text("code")
            .ShouldBe("team.dissolved");

        var published = await service.PublishedEventsAsync<TeamChanged>(team.Id());
        published.Select(t => t.Change).ShouldBe([TeamChange.Established, TeamChange.Described, TeamChange.Dissolved]);
        published[1].Was!.Deputies.ShouldBe(0);
        published[2].Now.DissolvedOn.ShouldBe(new DateOnly(2026, 6, 1));
    }

    [Fact]
    public async Task A_peer_lists_the_teams_that_exist_on_a_day_and_on_request_those_that_ended()
    {
        using var county = service.As("county-officer@622928");
        var ended = await county.EstablishAsync("622928101", "township-squadron", "撤销的中队");
        await county.PostAsync($"/v1/divisions/622928101/teams/{ended.Id()}/dissolve", new { on = "2026-06-01" }).JsonAsync();
        var standing = await county.EstablishAsync("622928102", "township-squadron", "在列的中队");
        using var channel = service.Peer();
        var peer = new RescueTeamsService.RescueTeamsServiceClient(channel);

        var now = await peer.ListTeams(new() { Prefix = "622928", Level = "township-squadron" })
            .ResponseStream.ReadAllAsync()
            .ToListAsync();
        now.ShouldHaveSingleItem().Id.ShouldBe(standing.Id().ToString());
        var all = await peer.ListTeams(new() { Prefix = "622928", Past = true }).ResponseStream.ReadAllAsync().ToListAsync();
        all.Select(t => t.DissolvedOn).ShouldBe(["2026-06-01", ""]);
    }

    [Fact]
    public async Task A_team_belongs_to_a_place_of_its_level_and_exists_once()
    {
        using var county = service.As("county-officer@622921");
        await county.EstablishAsync("622921101", "township-squadron", "土桥镇中队");
        object Team(string level, string name) =>
            new
            {
                level,
                team = new { name },
                establishedOn = "2026-03-01",
            };
        (await county.PostAsync("/v1/divisions/622921101/teams", Team("township-squadron", "又一个")).JsonAsync(HttpStatusCode.Conflict))
            .Text("code")
            .ShouldBe("team.stands-already");
        (
            await county
                .PostAsync("/v1/divisions/622921101/teams", Team("village-team", "村队"))
                .JsonAsync(HttpStatusCode.UnprocessableEntity)
        )
            .Text("code")
            .ShouldBe("team.level-not-of-place");
        (
            await county
                .PostAsync("/v1/divisions/622921/teams", Team("area-squadron", "片区中队"))
                .JsonAsync(HttpStatusCode.UnprocessableEntity)
        )
            .Text("code")
            .ShouldBe("team.coverage-missing");
        using var village = service.As("village-officer@622921101201");
        (await village.PostAsync("/v1/divisions/622921101201/teams", Team("village-team", "村队"))).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
    }

    [Fact]
    public async Task The_holder_of_the_post_leads_the_team_and_a_change_of_office_changes_the_captain()
    {
        using var county = service.As("county-officer@622921");
        var team = await county.EstablishAsync("622921102", "township-squadron", "马集镇中队");
        var (post, place) = (Guid.CreateVersion7(), DivisionCode.Parse("622921102"));
        await service.PublishEventsAsync(
            new PostHeld(post, "township-head", "马集镇镇长", "p-old", "王建国", new DateOnly(2026, 1, 1)) { Division = place }
        );
        await service.UntilAsync(async _ => (await CaptainAsync(county, team.Id())) == "王建国");
        await service.PublishEventsAsync(
            new PostHeld(post, "township-head", "马集镇镇长", "p-new", "李建设", new DateOnly(2026, 9, 1)) { Division = place }
        );
        await service.UntilAsync(async _ => (await CaptainAsync(county, team.Id())) == "李建设");
        (await CaptainAsync(county, team.Id(), "?asOf=2026-08-31")).ShouldBe("王建国");
        (await service.PublishedEventsAsync<TeamLeaderChanged>(team.Id())).Select(t => t.Name).ShouldBe(["王建国", "李建设"]);

        await service.PublishEventsAsync(
            new PostVacated(post, "township-head", "马集镇镇长", new DateOnly(2026, 10, 1)) { Division = place }
        );
        await service.UntilAsync(async _ => (await CaptainAsync(county, team.Id())) is null);
    }

    [Fact]
    public async Task A_team_that_falls_short_is_listed_and_leaves_the_list_when_it_does_no_longer()
    {
        using var county = service.As("county-officer@622901");
        await county
            .PostAsync(
                "/v1/divisions/622901/teams/establishment-rules",
                new
                {
                    level = "area-squadron",
                    captains = 1,
                    deputies = 1,
                    members = 0,
                    leastFullTime = 2,
                    mostFullTime = 3,
                    seconded = 1,
                    validFrom = "2026-01-01",
                }
            )
            .JsonAsync();
        var team = await county.EstablishAsync(
            "622901",
            "area-squadron",
            "城区片区中队",
            new { coverage = new[] { "622901001", "622901002" }, rank = "副科级" }
        );
        (await ShortfallsAsync(county, team.Id())).ShouldBe(["captains 0/1", "deputies 0/1", "full-time-too-few 0/2", "seconded 0/1"]);

        var insured = new
        {
            employment = "full-time",
            policy = "P-1",
            insuredUntil = "2027-12-31",
        };
        await county.JoinAsync(
            team,
            Requests.Person("队长"),
            new
            {
                role = "captain",
                insured.employment,
                insured.policy,
                insured.insuredUntil,
            }
        );
        await county.JoinAsync(
            team,
            Requests.Person("副队长"),
            new
            {
                role = "deputy",
                insured.employment,
                insured.policy,
                insured.insuredUntil,
            }
        );
        await county.JoinAsync(
            team,
            Requests.Person("消防员"),
            new
            {
                source = "fire-brigade-secondment",
                insured.employment,
                insured.policy,
                insured.insuredUntil,
            }
        );
        await county.JoinAsync(team, Requests.Person("老兵"), new { source = "veteran", employment = "full-time" });
        (await ShortfallsAsync(county, team.Id())).ShouldBe(["uninsured 3/4"]);
    }

    private static async Task<string?> CaptainAsync(HttpClient county, Guid team, string query = "") =>
        (await county.GetAsync($"/v1/divisions/622921/teams/{team}{query}").JsonAsync())["leaders"]![0]!["name"]?.GetValue<string>();

    private static async Task<List<string>> ShortfallsAsync(HttpClient county, Guid team) =>
        [
            .. (await county.GetAsync("/v1/divisions/622901/teams/shortfalls").JsonAsync())
                .Items()
                .Where(r => r.Id() == team)
                .SelectMany(r => r["shortfalls"]!.Nodes())
                .Select(s => $"{s.Text("kind")} {s.Number("have")}/{s.Number("want")}"),
        ];
}
