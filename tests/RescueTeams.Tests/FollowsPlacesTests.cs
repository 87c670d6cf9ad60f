using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;

namespace RescueTeams.Tests;

public sealed class FollowsPlacesTests(RescueTeamsFixture service) : IClassFixture<RescueTeamsFixture>
{
    private static readonly DateOnly Day = new(2026, 10, 1);

    [Fact]
    public async Task A_recoded_township_takes_its_team_people_and_equipment_along_and_is_covered_on()
    {
        using var county = service.As("county-officer@622921");
        var (former, place) = (DivisionCode.Parse("622921100"), Guid.CreateVersion7());
        var team = await county.EstablishAsync(former.Value, "township-squadron", "韩集镇中队");
        var area = await county.EstablishAsync("622921", "area-squadron", "韩集片区中队", new { coverage = new[] { former.Value } });
        var member = await county.JoinAsync(team, Requests.Person("韩林"));
        await service.PublishEventsAsync(
            new DivisionRecoded(place, DivisionLevel.Township, "韩集街道", former, DivisionChange.Recode, Day)
            {
                Division = DivisionCode.Parse("622921001"),
            }
        );
        await service.UntilAsync(db => db.Members.AnyAsync(m => m.Id == member.Id() && m.Division == DivisionCode.Parse("622921001")));
        var moved = (await service.PublishedEventsAsync<TeamChanged>(team.Id()))[^1];
        (moved.Change, moved.Now.Division.Value, moved.Now.Moves[0].From.Value).ShouldBe((TeamChange.Moved, "622921001", "622921100"));
        (await service.PublishedEventsAsync<TeamChanged>(area.Id()))[^1].Now.Coverage.ShouldBe([DivisionCode.Parse("622921001")]);
        (await county.GetAsync($"/v1/divisions/622921/teams/{team.Id()}?asOf=2026-09-30").JsonAsync())
            .Text("division")
            .ShouldBe("622921100");
    }

    [Fact]
    public async Task Two_changes_of_code_in_the_wrong_order_end_in_the_same_place()
    {
        using var county = service.As("county-officer@622925");
        var place = Guid.CreateVersion7();
        var team = await county.EstablishAsync("622925110", "township-squadron", "甲镇中队");
        await service.PublishEventsAsync(
            new DivisionRecoded(
                place,
                DivisionLevel.Township,
                "甲镇",
                DivisionCode.Parse("622925111"),
                DivisionChange.Recode,
                Day.AddDays(1)
            )
            {
                Division = DivisionCode.Parse("622925112"),
            }
        );
        await service.UntilAsync(db => db.Places.AnyAsync(p => p.Id == place));
        await service.PublishEventsAsync(
            new DivisionRecoded(place, DivisionLevel.Township, "甲镇", DivisionCode.Parse("622925110"), DivisionChange.Recode, Day)
            {
                Division = DivisionCode.Parse("622925111"),
            }
        );
        await service.UntilAsync(db => db.Teams.AnyAsync(t => t.Id == team.Id() && t.Division == DivisionCode.Parse("622925112")));
    }

    [Fact]
    public async Task A_merged_townships_team_is_taken_over_with_its_people_and_equipment()
    {
        using var county = service.As("county-officer@622922");
        var (small, big) = (
            await county.EstablishAsync("622922101", "township-squadron", "小乡中队"),
            await county.EstablishAsync("622922102", "township-squadron", "大镇中队")
        );
        var both = Requests.Person("两边都在");
        await county.JoinAsync(big, both);
        await county.JoinAsync(small, both);
        var mover = await county.JoinAsync(small, Requests.Person("随队过去"), new { policy = "P-9", insuredUntil = "2027-01-01" });
        var item = await county
            .PostAsync(
                "/v1/divisions/622922/equipment",
                new
                {
                    teamId = small.Id(),
                    @class = "gear",
                    quantity = 3,
                    receivedOn = "2026-07-01",
                    details = new
                    {
                        category = "2050201",
                        name = "灭火器",
                        origin = "purchased",
                        value = 234,
                    },
                }
            )
            .JsonAsync(System.Net.HttpStatusCode.Created);
        await service.PublishEventsAsync(
            new DivisionClosed(
                Guid.CreateVersion7(),
                DivisionLevel.Township,
                "小乡",
                DivisionCode.Parse("622922102"),
                DivisionChange.Merge,
                Day
            )
            {
                Division = DivisionCode.Parse("622922101"),
            }
        );
        await service.UntilAsync(db => db.Equipment.AnyAsync(e => e.Id == item.Id() && e.TeamId == big.Id()));
        (await county.GetAsync($"/v1/divisions/622922/teams/{small.Id()}").JsonAsync())
            .GetProperty("succeededBy")
            .GetGuid()
            .ShouldBe(big.Id());
        var there = (await county.GetAsync($"/v1/divisions/622922/members?team={big.Id()}").JsonAsync()).Items().ToList();
        there.Select(m => m.GetProperty("person").Text("name")).ShouldBe(["两边都在", "随队过去"], ignoreOrder: true);
        there.Single(m => m.GetProperty("person").Text("name") == "随队过去").Text("policy").ShouldBe("P-9");
        (await county.GetAsync($"/v1/divisions/622922/members/{mover.Id()}").JsonAsync()).Text("leftOn").ShouldBe("2026-10-01");
    }
}
