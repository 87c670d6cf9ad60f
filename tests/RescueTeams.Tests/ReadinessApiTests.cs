using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;
using RescueTeams.Data;
using RescueTeams.Features.Readiness;
using RescueTeams.Protos;

namespace RescueTeams.Tests;

public sealed class ReadinessApiTests(RescueTeamsFixture service) : IClassFixture<RescueTeamsFixture>
{
    [Fact]
    public async Task Of_many_concurrent_dispatchers_one_gets_the_team_and_the_others_get_the_holders_name()
    {
        using var county = service.As("county-officer@622921");
        var team = await county.EstablishAsync("622921", "joint-team", "临夏县应急救援联队");
        var path = $"/v1/divisions/622921/teams/{team.Id()}";
        var dispatchers = Enumerable.Range(10, 20).Select(n => service.As("county-officer@622921", $"auditor@6229{n}")).ToList();
        var answers = await Task.WhenAll(dispatchers.Select(d => d.PostAsync(path + "/hold", new { @for = "暴雨泥石流", minutes = 30 })));
        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        var refused = await Task.WhenAll(
            answers.Where(a => a.StatusCode != HttpStatusCode.OK).Select(a => Task.FromResult(a).JsonAsync(HttpStatusCode.Conflict))
        );
        refused.ShouldAllBe(r => r.Text("code") == "team.held");
        var problem = refused[0];
        var holder = (await county.GetAsync(path).JsonAsync())["heldBy"]!;
        problem.Text("title").ShouldContain(holder.Text("holder"));
        problem.Text("title").ShouldContain("暴雨泥石流");
        (await service.PublishedEventsAsync<TeamHeld>(team.Id())).Count.ShouldBe(1);

        (await county.PostAsync(path + "/release", new { holdId = Guid.NewGuid() }).JsonAsync(HttpStatusCode.Conflict))
            .Text("code")
            .ShouldBe("team.not-held");
        await county.PostAsync(path + "/release", new { holdId = holder["holdId"]!.GetValue<Guid>() }).JsonAsync();
        await county.PostAsync(path + "/hold", new { @for = "山体滑坡", minutes = 30 }).JsonAsync();
    }

    [Fact]
    public async Task A_dispatcher_waits_for_the_transaction_that_has_locked_the_team()
    {
        using var county = service.As("county-officer@622921");
        var team = await county.EstablishAsync("622921103", "township-squadron", "排队的中队");
        await using var other = new NpgsqlConnection(service.Database.Owner);
        await other.OpenAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await using (
            var inHand = new NpgsqlCommand("select 1 from teams where id = $1 for update", other, transaction)
            {
                Parameters = { new() { Value = team.Id() } },
            }
        )
        {
            await inHand.ExecuteNonQueryAsync();
        }

        var waiting = county.PostAsync($"/v1/divisions/622921103/teams/{team.Id()}/hold", new { @for = "同一时刻", minutes = 5 });
        await Task.WhenAny(waiting, Task.Delay(TimeSpan.FromSeconds(2)));
        waiting.IsCompleted.ShouldBeFalse();
        await transaction.CommitAsync();
        await waiting.JsonAsync();
    }

    [Fact]
    public async Task A_team_goes_through_its_states_and_the_hold_lasts_while_it_is_out()
    {
        using var county = service.As("county-officer@622922");
        var team = await county.EstablishAsync("622922100", "township-squadron", "附城镇中队");
        var path = $"/v1/divisions/622922100/teams/{team.Id()}";
        (await BecomeAsync("standing-down", HttpStatusCode.Conflict)).Text("code").ShouldBe("team.readiness-step");
        await BecomeAsync("on-duty");
        await county.PostAsync(path + "/hold", new { @for = "房屋火灾", minutes = 1 }).JsonAsync();
        (await BecomeAsync("dispatched"))["heldBy"]!["dispatched"]!.GetValue<bool>().ShouldBeTrue();
        (await county.PostAsync(path + "/hold", new { @for = "另一处", minutes = 1 }).JsonAsync(HttpStatusCode.Conflict))
            .Text("code")
            .ShouldBe("team.held");
        (await BecomeAsync("ready", HttpStatusCode.Conflict)).Text("title").ShouldContain("归队休整");
        var standingDown = (await BecomeAsync("standing-down")).AsObject();
        standingDown.ContainsKey("heldBy").ShouldBeTrue();
        standingDown["heldBy"].ShouldBeNull();
        await BecomeAsync("ready");
        (await service.PublishedEventsAsync<TeamReleased>(team.Id())).ShouldHaveSingleItem().Expired.ShouldBeFalse();
        (await service.PublishedEventsAsync<TeamReadinessChanged>(team.Id()))
            .Select(t => t.Now)
            .ShouldBe([TeamReadiness.OnDuty, TeamReadiness.Dispatched, TeamReadiness.StandingDown, TeamReadiness.Ready]);

        async Task<JsonNode> BecomeAsync(string readiness, HttpStatusCode expected = HttpStatusCode.OK) =>
            await county.PostAsync(path + "/readiness", new { readiness }).JsonAsync(expected);
    }

    [Fact]
    public async Task Able_teams_are_found_by_way_skill_and_level_with_reasons_over_http_and_grpc()
    {
        using var county = service.As("county-officer@622923");
        var near = await county.EstablishAsync(
            "622923100",
            "township-squadron",
            "刘家峡镇中队",
            new
            {
                longitude = 103.30,
                latitude = 35.94,
                specialties = new[] { "fire" },
            }
        );
        var water = await county.EstablishAsync(
            "622923",
            "joint-team",
            "永靖县联队",
            new
            {
                longitude = 103.36,
                latitude = 35.95,
                specialties = new[] { "water" },
            }
        );
        var far = await county.EstablishAsync("622923101", "township-squadron", "三塬镇中队", new { longitude = 103.9, latitude = 36.3 });
        await county.EstablishAsync("622923102", "township-squadron", "没有坐标的中队");
        await county.EstablishAsync("622923103", "township-squadron", "没有队员的中队", new { longitude = 103.30, latitude = 35.94 });
        foreach (var (team, name) in new[] { (near, "马近"), (water, "马水"), (far, "马远") })
        {
            await county.JoinAsync(team, Requests.Person(name));
        }

        var found = await AbleAsync("hazard=fire");
        found[0]["team"]!.Id().ShouldBe(near.Id());
        found[0]["reasons"]!.Nodes().Select(r => r.GetValue<string>()).ShouldContain("有灭火专业");
        (await AbleAsync("hazard=water-accident"))[0]["team"]!.Id().ShouldBe(water.Id());
        (await AbleAsync("")).Select(f => f["team"]!.Id()).ShouldBe([near.Id(), water.Id(), far.Id()]);

        await county.PostAsync($"/v1/divisions/622923/teams/{near.Id()}/hold", new { @for = "火灾", minutes = 5 }).JsonAsync();
        (await AbleAsync("")).Select(f => f["team"]!.Id()).ShouldBe([water.Id(), far.Id()]);
        (await AbleAsync("all=true")).Single(f => f["team"]!.Id() == near.Id())["able"]!.GetValue<bool>().ShouldBeFalse();

        using var peer = service.Peer();
        var teams = new RescueTeamsService.RescueTeamsServiceClient(peer);
        var answer = await teams.FindTeamsAsync(
            new()
            {
                Prefix = "622923",
                Longitude = 103.3,
                Latitude = 35.94,
                Hazard = "water-accident",
            }
        );
        answer.Teams[0].Id.ShouldBe(water.Id().ToString());
        var hold = await teams.HoldTeamAsync(
            new()
            {
                Division = "622923",
                TeamId = answer.Teams[0].Id,
                For = "落水",
                Minutes = 5,
                Holder = "值班员 马海",
            }
        );
        Should
            .Throw<Grpc.Core.RpcException>(() =>
                teams.HoldTeam(
                    new()
                    {
                        Division = "622923",
                        TeamId = answer.Teams[0].Id,
                        For = "又一起",
                        Minutes = 5,
                        Holder = "别人",
                    }
                )
            )
            .Status.Detail.ShouldContain("马海");
        await teams.ReleaseTeamAsync(
            new()
            {
                Division = "622923",
                TeamId = answer.Teams[0].Id,
                HoldId = hold.HoldId,
            }
        );

        async Task<List<JsonNode>> AbleAsync(string query) =>
            [.. (await county.GetAsync($"/v1/divisions/622923/teams/able?longitude=103.3&latitude=35.94&{query}").JsonAsync()).Items()];
    }

    [Fact]
    public async Task A_neighbours_nearer_team_is_found_across_the_county_border_but_a_partner_sees_its_own_place_only()
    {
        using var neighbour = service.As("county-officer@622941");
        using var county = service.As("county-officer@622942");
        using var partner = service.As("county-officer@622942");
        partner.DefaultRequestHeaders.Authorization = new("Bearer", TestTokens.ForPartner("partner-1", "teams:read", "622942"));
        var theirs = await neighbour.EstablishAsync(
            "622941100",
            "township-squadron",
            "界边中队",
            new { longitude = 104.501, latitude = 37.5 }
        );
        var ours = await county.EstablishAsync("622942100", "township-squadron", "远处中队", new { longitude = 104.9, latitude = 37.5 });
        await neighbour.JoinAsync(theirs, Requests.Person("马界"));
        await county.JoinAsync(ours, Requests.Person("马处"));

        (await FoundAsync(county))
            .Where(f => f.Item1 == theirs.Id() || f.Item1 == ours.Id())
            .ShouldBe([(theirs.Id(), false), (ours.Id(), true)]);
        (await FoundAsync(partner)).ShouldBe([(ours.Id(), true)]);

        static async Task<List<(Guid, bool)>> FoundAsync(HttpClient client) =>
            [
                .. (await client.GetAsync("/v1/divisions/622942/teams/able?longitude=104.5&latitude=37.5").JsonAsync())
                    .Items()
                    .Select(f => (f["team"]!.Id(), f["own"]!.GetValue<bool>())),
            ];
    }

    [Fact]
    public async Task A_roll_call_keeps_who_answered_when_and_closes_with_the_last()
    {
        using var county = service.As("county-officer@622924");
        var team = await county.EstablishAsync("622924100", "township-squadron", "城关镇中队");
        var path = $"/v1/divisions/622924100/teams/{team.Id()}";
        (
            await county
                .PostAsync(path + "/call-roll", new { reason = "汛期点名", minutes = 10 })
                .JsonAsync(HttpStatusCode.UnprocessableEntity)
        )
            .Text("code")
            .ShouldBe("team.roll-call-empty");
        var (one, two) = (await county.JoinAsync(team, Requests.Person("马一")), await county.JoinAsync(team, Requests.Person("马二")));
        var call = await county.PostAsync(path + "/call-roll", new { reason = "汛期点名", minutes = 10 }).JsonAsync();
        (await county.PostAsync(path + "/call-roll", new { reason = "再点一次", minutes = 10 }).JsonAsync(HttpStatusCode.Conflict))
            .Text("code")
            .ShouldBe("team.roll-call-open");
        await AnswerAsync(one);
        (await AnswerAsync(one)).Number("answered").ShouldBe(1);
        (await AnswerAsync(two))["closedAt"]!.GetValueKind().ShouldBe(JsonValueKind.String);
        (await service.PublishedEventsAsync<RollCallClosed>(team.Id())).ShouldHaveSingleItem().Answered.ShouldBe(2);

        Task<JsonNode> AnswerAsync(JsonNode member) =>
            county.PostAsync(path + "/answer-roll", new { rollCallId = call.Id(), memberId = member.Id() }).JsonAsync();
    }

    [Fact]
    public async Task Tonights_duty_is_listed_with_numbers_only_for_permitted_callers()
    {
        using var county = service.As("county-officer@622925");
        var team = await county.EstablishAsync("622925100", "township-squadron", "甲镇中队");
        var (one, two) = (
            await county.JoinAsync(team, new { name = "值一", phone = "13700000001" }),
            await county.JoinAsync(team, new { name = "值二", phone = "13700000002" })
        );
        await county
            .PostAsync(
                $"/v1/divisions/622925100/teams/{team.Id()}/duties",
                new
                {
                    from = "2026-11-24",
                    to = "2026-11-30",
                    shift = "night",
                    memberIds = new[] { one.Id(), two.Id() },
                    atOnce = 1,
                }
            )
            .JsonAsync();
        (await OnDutyAsync(county, "2026-11-24")).ShouldBe("值一 13700000001");
        (await OnDutyAsync(county, "2026-11-25")).ShouldBe("值二 13700000002");
        using var captain = service.As("team-captain@622925");
        (await OnDutyAsync(captain, "2026-11-25")).ShouldBe("值二 137****0002");

        static async Task<string> OnDutyAsync(HttpClient client, string day)
        {
            var row = (await client.GetAsync($"/v1/divisions/622925/teams/on-duty?on={day}").JsonAsync()).Items().Single();
            var member = row["members"]!.Nodes().ShouldHaveSingleItem();
            return $"{member.Text("name")} {member.Text("phone")}";
        }
    }

    [Fact]
    public async Task An_action_on_a_team_that_changed_meanwhile_is_refused()
    {
        using var county = service.As("county-officer@622930");
        var team = await county.EstablishAsync("622930100", "township-squadron", "版本中队");
        var member = await county.JoinAsync(team, Requests.Person("马三"));
        var path = $"/v1/divisions/622930100/teams/{team.Id()}";
        var held = await county.PostAsync(path + "/hold", new { @for = "暴雨", minutes = 30 }).JsonAsync();
        var call = await county.PostAsync(path + "/call-roll", new { reason = "点名", minutes = 10 }).JsonAsync();
        (string Action, object Body)[] actions =
        [
            ("readiness", new { readiness = "on-duty" }),
            ("hold", new { @for = "暴雨", minutes = 30 }),
            ("release", new { holdId = held.Member("holdId").GetValue<Guid>() }),
            (
                "duties",
                new
                {
                    from = "2026-11-24",
                    shift = "night",
                    memberIds = new[] { member.Id() },
                }
            ),
            ("call-roll", new { reason = "再点一次", minutes = 10 }),
            ("answer-roll", new { rollCallId = call.Id(), memberId = member.Id() }),
        ];
        foreach (var (action, body) in actions)
        {
            (await county.PostAsync($"{path}/{action}", body, version: 999).JsonAsync(HttpStatusCode.PreconditionFailed))
                .Text("code")
                .ShouldBe("version.stale", action);
        }

        var seen = (await county.GetAsync(path).JsonAsync()).Number("version");
        await county.PostAsync(path + "/release", actions[2].Body, seen).JsonAsync();
    }

    [Fact]
    public async Task A_team_that_can_not_be_locked_leaves_no_transaction_open()
    {
        using var county = service.As("county-officer@622930");
        var team = await county.EstablishAsync("622930101", "township-squadron", "不在此地的中队");
        await service.InsideAsync(async p =>
        {
            var db = p.GetRequiredService<RescueTeamsDb>();
            var elsewhere = new Scope(Caller.Service("test"), DivisionCode.Parse("622926"));
            var there = new Scope(Caller.Service("test"), DivisionCode.Parse("622930"));
            RecordStep[] steps = [new(team.Id(), elsewhere, IfMatch.Any), new(team.Id(), there, new IfMatch(999))];
            foreach (var step in steps)
            {
                await Should.ThrowAsync<DomainException>(() => LockedTeam.OfAsync(db, step, CancellationToken.None));
                db.Database.CurrentTransaction.ShouldBeNull();
            }

            return 0;
        });
    }

    [Fact]
    public async Task An_expired_hold_blocks_no_new_one_and_its_end_is_published()
    {
        using var county = service.As("county-officer@622926");
        var team = await county.EstablishAsync("622926100", "township-squadron", "锁南镇中队");
        var path = $"/v1/divisions/622926100/teams/{team.Id()}";
        await county.PostAsync(path + "/hold", new { @for = "占用一分钟", minutes = 1 }).JsonAsync();
        service.Clock.Advance(TimeSpan.FromSeconds(59));
        await EndOverdueAsync();
        (await service.PublishedEventsAsync<TeamReleased>(team.Id())).ShouldBeEmpty();
        service.Clock.Advance(TimeSpan.FromSeconds(1));
        await EndOverdueAsync();
        (await service.PublishedEventsAsync<TeamReleased>(team.Id())).ShouldHaveSingleItem().Expired.ShouldBeTrue();
        await county.PostAsync(path + "/hold", new { @for = "再次占用", minutes = 1 }).JsonAsync();
    }

    [Fact]
    public async Task A_hold_and_a_roll_call_that_can_not_be_ended_stop_no_other()
    {
        using var county = service.As("county-officer@622931");
        List<(Guid Team, Guid Hold, Guid Call)> held = [];
        foreach (var township in new[] { "622931100", "622931101", "622931102" })
        {
            var team = await county.EstablishAsync(township, "township-squadron", $"{township}中队");
            await county.JoinAsync(team, Requests.Person("点到的人"));
            var path = $"/v1/divisions/{township}/teams/{team.Id()}";
            var hold = await county.PostAsync(path + "/hold", new { @for = "占用一分钟", minutes = 1 }).JsonAsync();
            var call = await county.PostAsync(path + "/call-roll", new { reason = "点名", minutes = 1 }).JsonAsync();
            held.Add((team.Id(), hold["holdId"]!.GetValue<Guid>(), call.Id()));
            service.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await service.PoisonAsync("holds", held[1].Hold);
        await service.PoisonAsync("roll_calls", held[1].Call);
        service.Clock.Advance(TimeSpan.FromMinutes(1));
        await EndOverdueAsync();
        foreach (var (team, ended) in new[] { (held[0].Team, 1), (held[1].Team, 0), (held[2].Team, 1) })
        {
            (await service.PublishedEventsAsync<TeamReleased>(team)).Count.ShouldBe(ended);
            (await service.PublishedEventsAsync<RollCallClosed>(team)).Count.ShouldBe(ended);
        }
    }

    private Task EndOverdueAsync() => service.Services.GetRequiredService<EndOverdueHoldsJob>().EndAsync(CancellationToken.None);
}
