using System.Net;
using Platform.Core.Events;
using RescueTeams.Features.Members;

namespace RescueTeams.Tests;

public sealed class MembersApiTests(RescueTeamsFixture service) : IClassFixture<RescueTeamsFixture>
{
    [Fact]
    public async Task One_person_in_two_teams_is_one_person()
    {
        using var county = service.As("county-officer@622921");
        var squadron = await county.EstablishAsync("622921100", "township-squadron", "韩集镇中队");
        var village = await county.EstablishAsync("622921100200", "village-team", "焦张村队");
        var person = Requests.Person("马忠");
        var first = await county.JoinAsync(squadron, person);
        var second = await county.JoinAsync(village, person, new { source = "forest-ranger" });
        second["person"]!.Text("key").ShouldBe(first["person"]!.Text("key"));
        second.Number("teams").ShouldBe(2);
        (
            await county
                .PostAsync(
                    "/v1/divisions/622921100/members",
                    new
                    {
                        teamId = squadron.Id(),
                        person,
                        employment = "part-time",
                        source = "militia",
                        joinedOn = "2026-05-01",
                    }
                )
                .JsonAsync(HttpStatusCode.Conflict)
        ).Text("code").ShouldBe("member.in-team-already");
        var counts = await county.GetAsync("/v1/divisions/622921100/members/counts").JsonAsync();
        (counts.Number("persons"), counts.Number("memberships")).ShouldBe((1, 2));
    }

    [Fact]
    public async Task A_member_changes_and_leaves_by_day_and_the_past_stays_as_it_was()
    {
        using var county = service.As("county-officer@622922");
        var team = await county.EstablishAsync("622922100", "township-squadron", "附城镇中队");
        var member = await county.JoinAsync(team, Requests.Person("石成"), new { source = "veteran" });
        var path = $"/v1/divisions/622922100/members/{member.Id()}";
        await county
            .PutAsync(
                path,
                Replacement.Of<ChangeMemberRequest>(
                    new
                    {
                        role = "member",
                        employment = "full-time",
                        source = "veteran",
                        from = "2026-06-01",
                        skills = new[]
                        {
                            new
                            {
                                specialty = "water",
                                certificate = "水域救援员",
                                certificateUntil = "2027-01-31",
                            },
                        },
                    }
                ),
                1
            )
            .JsonAsync();
        (
            await county
                .PutAsync(
                    path,
                    Replacement.Of<ChangeMemberRequest>(
                        new
                        {
                            role = "member",
                            employment = "part-time",
                            source = "veteran",
                            from = "2026-05-01",
                            skills = Array.Empty<object>(),
                        }
                    ),
                    2
                )
                .JsonAsync(HttpStatusCode.UnprocessableEntity)
        ).Text("code").ShouldBe("member.before-terms");
        (await county.GetAsync(path + "?asOf=2026-05-31").JsonAsync()).Text("employment").ShouldBe("part-time");
        (await county.GetAsync("/v1/divisions/622922/members?specialty=water").JsonAsync())
            .Items()
            .Select(m => m.Id())
            .ShouldBe([member.Id()]);
        await county.PostAsync(path + "/leave", new { on = "2026-09-01" }).JsonAsync();
        (await county.GetAsync("/v1/divisions/622922/members?asOf=2026-08-31").JsonAsync()).Items().Count().ShouldBe(1);
        (await county.GetAsync("/v1/divisions/622922/members").JsonAsync()).Items().ShouldBeEmpty();

        var published = await service.PublishedEventsAsync<MemberChanged>(member.Id());
        published.Select(t => t.Change).ShouldBe([MemberChange.Joined, MemberChange.Changed, MemberChange.Left]);
        published[2]
            .Now.Terms.Select(t => (t.From, t.Employment))
            .ShouldBe([(new(2026, 3, 1), MemberEmployment.PartTime), (new(2026, 6, 1), MemberEmployment.FullTime)]);
    }

    [Fact]
    public async Task Captains_by_post_are_appointed_in_the_post_not_in_the_team()
    {
        using var county = service.As("county-officer@622923");
        var team = await county.EstablishAsync("622923100", "township-squadron", "刘家峡镇中队");
        (
            await county
                .PostAsync(
                    "/v1/divisions/622923100/members",
                    new
                    {
                        teamId = team.Id(),
                        person = Requests.Person("自任"),
                        role = "captain",
                        employment = "part-time",
                        source = "cadre",
                        joinedOn = "2026-05-01",
                    }
                )
                .JsonAsync(HttpStatusCode.UnprocessableEntity)
        ).Text("code").ShouldBe("member.leader-by-post");
    }

    [Fact]
    public async Task Every_filter_of_a_list_may_be_left_out_and_states_no_default()
    {
        using var county = service.As("county-officer@622921");
        var paths = (await county.GetAsync("/openapi/v1.json").JsonAsync()).Member("paths");
        foreach (var list in new[] { "teams", "members", "equipment" })
        {
            var filters = paths
                .Member($"/v1/divisions/{{division}}/{list}")
                .Member("get")
                .Member("parameters")
                .Nodes()
                .Where(p => p.Text("in") == "query" && p.Text("name") != "limit") // which says how many rows there are by default
                .ToList();
            filters.ShouldNotBeEmpty();
            filters.ShouldAllBe(f => !f.ToString().Contains("\"required\"", StringComparison.Ordinal));
            filters.ShouldAllBe(f => !f.ToString().Contains("\"default\"", StringComparison.Ordinal));
        }
    }
}
