using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Messaging;
using RescueTeams.Data;
using RescueTeams.Features.Readiness;

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
    public async Task Two_townships_that_exchange_their_codes_exchange_their_teams_and_no_team_is_met_twice()
    {
        using var county = service.As("county-officer@622923");
        var (first, second) = (DivisionCode.Parse("622923107"), DivisionCode.Parse("622923108"));
        var teams = (
            await county.EstablishAsync(first.Value, "township-squadron", "应急中队"),
            await county.EstablishAsync(second.Value, "township-squadron", "应急中队")
        );
        var area = await county.EstablishAsync("622923", "area-squadron", "一片区中队", new { coverage = new[] { first.Value } });
        var (one, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var together = new CodesTogether(
            Guid.CreateVersion7(),
            [new(one, DivisionLevel.Township, "甲镇", first, second, Day), new(other, DivisionLevel.Township, "乙镇", second, first, Day)]
        );
        foreach (var change in together.Changes)
        {
            await service.PublishEventsAsync(
                new DivisionRecoded(change.DivisionId, change.Level, change.Name, change.From, DivisionChange.Recode, Day)
                {
                    Division = change.To,
                    Together = together,
                }
            );
        }

        await service.UntilAsync(db => db.Set<InboxEvent>().AnyAsync(e => e.EventId == together.Id));
        await service.UntilAsync(async db => await db.Places.CountAsync(p => p.Id == one || p.Id == other) == 2);
        await Task.Delay(1000); // the second event, which finds nothing left to do
        (await PlaceOfAsync(county, teams.Item1), await PlaceOfAsync(county, teams.Item2)).ShouldBe((second.Value, first.Value));
        (await service.PublishedEventsAsync<TeamChanged>(teams.Item1.Id())).Count(e => e.Change == TeamChange.Moved).ShouldBe(1);
        (await service.PublishedEventsAsync<TeamChanged>(area.Id()))[^1].Now.Coverage.ShouldBe([second]);
        await service.InsideAsync(async p =>
        {
            var places = await p.GetRequiredService<RescueTeamsDb>().Places.Where(x => x.Id == one || x.Id == other).ToListAsync();
            places.Single(x => x.Id == one).Division.ShouldBe(second);
            places.Single(x => x.Id == other).Division.ShouldBe(first);
            return 0;
        });
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
        (await county.GetAsync($"/v1/divisions/622922/teams/{small.Id()}").JsonAsync())["succeededBy"]!.GetValue<Guid>().ShouldBe(big.Id());
        var there = (await county.GetAsync($"/v1/divisions/622922/members?teamId={big.Id()}").JsonAsync()).Items().ToList();
        there.Select(m => m["person"]!.Text("name")).ShouldBe(["两边都在", "随队过去"], ignoreOrder: true);
        there.Single(m => m["person"]!.Text("name") == "随队过去").Text("policy").ShouldBe("P-9");
        (await county.GetAsync($"/v1/divisions/622922/members/{mover.Id()}").JsonAsync()).Text("leftOn").ShouldBe("2026-10-01");
    }

    [Fact]
    public async Task An_open_hold_and_roll_call_go_with_their_team_and_are_ended_there()
    {
        using var county = service.As("county-officer@622923");
        var team = await county.EstablishAsync("622923105", "township-squadron", "改码的中队");
        var (one, two) = (await county.JoinAsync(team, Requests.Person("先答")), await county.JoinAsync(team, Requests.Person("后答")));
        var former = $"/v1/divisions/622923105/teams/{team.Id()}";
        var hold = await county.PostAsync(former + "/hold", new { @for = "搬家前占用", minutes = 5 }).JsonAsync();
        var call = await county.PostAsync(former + "/call-roll", new { reason = "搬家前点名", minutes = 5 }).JsonAsync();
        await county.PostAsync(former + "/answer-roll", new { rollCallId = call.Id(), memberId = one.Id() }).JsonAsync();
        var now = DivisionCode.Parse("622923005");
        await RecodeAsync(DivisionCode.Parse("622923105"), now);
        var holdId = hold["holdId"]!.GetValue<Guid>();
        await service.UntilAsync(db => db.Holds.AnyAsync(h => h.Id == holdId && h.Division == now));

        using var township = service.As("township-head@622923005");
        var path = $"/v1/divisions/622923005/teams/{team.Id()}";
        (await township.PostAsync(path + "/answer-roll", new { rollCallId = call.Id(), memberId = two.Id() }).JsonAsync())
            .Number("answered")
            .ShouldBe(2);
        await county.PostAsync(path + "/release", new { holdId }).JsonAsync();
        (await service.PublishedEventsAsync<TeamReleased>(team.Id())).ShouldHaveSingleItem().Division.ShouldBe(now);
        (await service.PublishedEventsAsync<RollCallClosed>(team.Id())).ShouldHaveSingleItem().Division.ShouldBe(now);
    }

    [Fact]
    public async Task A_hold_with_the_code_of_its_day_ends_all_the_same_and_stops_no_other()
    {
        using var county = service.As("county-officer@622924");
        var team = await county.EstablishAsync("622924105", "township-squadron", "旧码占用的中队");
        await county.PostAsync($"/v1/divisions/622924105/teams/{team.Id()}/hold", new { @for = "占用", minutes = 1 }).JsonAsync();
        var call = await CallRollAsync(county, team);
        var later = await county.EstablishAsync("622924106", "township-squadron", "其后占用的中队");
        await county.PostAsync($"/v1/divisions/622924106/teams/{later.Id()}/hold", new { @for = "占用", minutes = 2 }).JsonAsync();
        var now = DivisionCode.Parse("622924005");
        await service.InsideAsync(async p =>
        {
            // As a release that left holds where they were taken has it.
            var db = p.GetRequiredService<RescueTeamsDb>();
            return await db.Database.ExecuteSqlAsync($"update teams set division = {now.Value} where id = {team.Id()}");
        });
        service.Clock.Advance(TimeSpan.FromMinutes(2));
        await service.Services.GetRequiredService<EndOverdueHoldsJob>().EndAsync(CancellationToken.None);
        (await service.PublishedEventsAsync<TeamReleased>(team.Id())).ShouldHaveSingleItem().Division.ShouldBe(now);
        (await service.PublishedEventsAsync<TeamReleased>(later.Id())).ShouldHaveSingleItem().Expired.ShouldBeTrue();
        (await service.PublishedEventsAsync<RollCallClosed>(team.Id())).ShouldHaveSingleItem().RollCallId.ShouldBe(call);

        static async Task<Guid> CallRollAsync(HttpClient county, JsonNode team)
        {
            await county.JoinAsync(team, Requests.Person("点到的人"));
            return (
                await county
                    .PostAsync($"/v1/divisions/622924105/teams/{team.Id()}/call-roll", new { reason = "点名", minutes = 1 })
                    .JsonAsync()
            ).Id();
        }
    }

    private Task RecodeAsync(DivisionCode former, DivisionCode now) =>
        service.PublishEventsAsync(
            new DivisionRecoded(Guid.CreateVersion7(), DivisionLevel.Township, "改码的街道", former, DivisionChange.Recode, Day)
            {
                Division = now,
            }
        );

    private static async Task<string> PlaceOfAsync(HttpClient county, JsonNode team) =>
        (await county.GetAsync($"/v1/divisions/622923/teams/{team.Id()}").JsonAsync()).Text("division");
}
