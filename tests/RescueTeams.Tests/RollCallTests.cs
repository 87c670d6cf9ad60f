using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Core.Events;
using RescueTeams.Data;
using RescueTeams.Features.Readiness;
using RescueTeams.Protos;

namespace RescueTeams.Tests;

public sealed class RollCallTests(RescueTeamsFixture service) : IClassFixture<RescueTeamsFixture>
{
    [Fact]
    public async Task The_call_of_the_roll_names_the_members_and_their_accounts_and_no_numbers()
    {
        using var county = service.As("county-officer@622932");
        var (team, path, members) = await TeamAsync(county, "622932100", "甲一", "甲二");
        await county.PostAsync($"/v1/divisions/622932100/members/{members[0].Id()}/link-account", new { account = "user-1" }).JsonAsync();

        await county.PostAsync($"{path}/call-roll", new { reason = "汛期点名", minutes = 10 }).JsonAsync();

        var opened = (await service.PublishedEventsAsync<RollCallOpened>(team.Id())).ShouldHaveSingleItem();
        (opened.Team, opened.Reason, opened.Until - opened.At).ShouldBe(("622932100中队", "汛期点名", TimeSpan.FromMinutes(10)));
        opened.Members.ShouldBe(members.Select(m => m.Id()), ignoreOrder: true);
        opened.Accounts.ShouldBe(["user-1"]);
        (await service.PublishedEventsAsync(opened.RollCallId.ToString())).ShouldAllBe(e =>
            !e.Body.Contains("139", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_captain_answers_for_many_in_one_request_all_or_nothing()
    {
        using var county = service.As("county-officer@622933");
        var (team, path, members) = await TeamAsync(county, "622933100", "乙一", "乙二", "乙三");
        var call = await county.PostAsync($"{path}/call-roll", new { reason = "夜间点名", minutes = 10 }).JsonAsync();
        using var captain = service.As("team-captain@622933100");
        await LeadsAsync(county, "622933100", team, "user-team-captain@622933100");

        var refused = await captain
            .PostAsync(
                $"{path}/answer-roll",
                new { rollCallId = call.Id(), memberIds = new[] { members[0].Id(), Guid.NewGuid(), members[1].Id(), Guid.NewGuid() } }
            )
            .JsonAsync(HttpStatusCode.BadRequest);
        refused["errors"]!
            .AsArray()
            .Select(e => (e!.Text("field"), e!.Text("code")))
            .ShouldBe([("memberIds[1]", "team.not-called"), ("memberIds[3]", "team.not-called")]);
        (await CallAsync(county, path)).Number("answered").ShouldBe(0);
        (await captain.PostAsync($"{path}/answer-roll", new { rollCallId = call.Id() }).JsonAsync(HttpStatusCode.BadRequest))["errors"]![0]!
            .Text("field")
            .ShouldBe("memberIds");

        var two = new { rollCallId = call.Id(), memberIds = new[] { members[0].Id(), members[1].Id() } };
        (await captain.PostAsync($"{path}/answer-roll", two).JsonAsync()).Number("answered").ShouldBe(2);
        var again = await captain.PostAsync($"{path}/answer-roll", two).JsonAsync();
        (again.Number("answered"), again.Number("missing")).ShouldBe((2, 1));
        again["members"]![0]!.Text("source").ShouldBe("captain");
        again["members"]![0]!.Text("recordedBy").ShouldBe(again["members"]![1]!.Text("recordedBy"));
        (await service.PublishedEventsAsync<RollCallClosed>(team.Id())).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_captain_takes_steps_on_the_own_team_only()
    {
        using var county = service.As("county-officer@622939");
        var (own, ownPath, _) = await TeamAsync(county, "622939100", "自一");
        var (_, otherPath, _) = await TeamAsync(county, "622939101", "他一");
        await LeadsAsync(county, "622939100", own, "user-team-captain@622939");
        using var captain = service.As("team-captain@622939");
        (await captain.PostAsync($"{ownPath}/readiness", new { readiness = "on-duty" }).JsonAsync()).Text("readiness").ShouldBe("on-duty");
        foreach (
            var (step, body) in new (string, object)[]
            {
                ("readiness", new { readiness = "on-duty" }),
                ("call-roll", new { reason = "点名", minutes = 10 }),
                ("answer-roll", new { rollCallId = Guid.NewGuid(), memberIds = new[] { Guid.NewGuid() } }),
                (
                    "duties",
                    new
                    {
                        from = "2026-12-01",
                        to = "2026-12-02",
                        shift = "night",
                        memberIds = new[] { Guid.NewGuid() },
                        atOnce = 1,
                    }
                ),
            }
        )
        {
            (await captain.PostAsync($"{otherPath}/{step}", body).JsonAsync(HttpStatusCode.Forbidden))
                .Text("code")
                .ShouldBe("team.not-yours");
        }
    }

    [Fact]
    public async Task A_member_answers_with_the_own_account_also_from_a_place_without_a_role_at_the_teams()
    {
        using var county = service.As("county-officer@622934");
        var (_, path, members) = await TeamAsync(county, "622934100", "丙一", "丙二");
        using var villager = service.As("village-officer@622934101201");
        const string own = "/v1/divisions/622934101201/members/roll-calls";
        await LinkAsync(members[0], "user-village-officer@622934101201");
        var call = await county.PostAsync($"{path}/call-roll", new { reason = "联合点名", minutes = 10 }).JsonAsync();

        var mine = (await villager.GetAsync(own).JsonAsync())["items"]!.AsArray().ShouldHaveSingleItem()!;
        (mine.Text("team"), mine.Text("reason"), mine["answeredAt"]).ShouldBe(("622934100中队", "联合点名", null));
        mine.ToJsonString().ShouldNotContain("丙");
        (await villager.PostAsync($"{own}/{call.Id()}/answer", new { }).JsonAsync()).Text("memberId").ShouldBe(members[0].Text("id"));
        using var stranger = service.As("village-officer@622934101202");
        await stranger
            .PostAsync($"/v1/divisions/622934101202/members/roll-calls/{call.Id()}/answer", new { })
            .JsonAsync(HttpStatusCode.NotFound);
        (await stranger.GetAsync("/v1/divisions/622934101202/members/roll-calls").JsonAsync())["items"]!.AsArray().ShouldBeEmpty();

        var answered = (await CallAsync(county, path))["members"]!.AsArray().Single(m => m!["answeredAt"] is not null)!;
        (answered.Text("memberId"), answered.Text("source")).ShouldBe((members[0].Text("id"), "self"));
        (
            await county
                .PostAsync(
                    $"/v1/divisions/622934100/members/{members[1].Id()}/link-account",
                    new { account = "user-village-officer@622934101201" }
                )
                .JsonAsync(HttpStatusCode.Conflict)
        )["errors"]![0]!
            .Text("code")
            .ShouldBe("member.account-of-another");

        Task LinkAsync(JsonNode member, string account) =>
            county.PostAsync($"/v1/divisions/622934100/members/{member.Id()}/link-account", new { account }).JsonAsync();
    }

    [Fact]
    public async Task A_link_answers_for_its_member_without_an_account_shows_no_other_and_opening_it_is_no_answer()
    {
        using var county = service.As("county-officer@622935");
        var (team, path, members) = await TeamAsync(county, "622935100", "丁一", "丁二");
        var call = await county.PostAsync($"{path}/call-roll", new { reason = "<b>暴雨</b>点名", minutes = 10 }).JsonAsync();
        var recipients = await RecipientsAsync(call.Id(), members);
        recipients.Select(r => r.Answered).ShouldBe([false, false]);
        recipients.ShouldAllBe(r => r.Phone.StartsWith("139", StringComparison.Ordinal));
        using var phone = service.With(null);
        var code = recipients[0].Code;

        var page = await phone.GetStringAsync($"/roll-call/{code}");
        page.ShouldContain("622935100中队");
        page.ShouldContain("&lt;b&gt;暴雨&lt;/b&gt;");
        page.ShouldNotContain("丁");
        (await CallAsync(county, path)).Number("answered").ShouldBe(0);
        (await phone.GetAsync("/roll-call/0123456789abcdef0123456789abcdef")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await phone.PostAsync("/roll-call/0123456789abcdef0123456789abcdef", null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var today = service.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)); // other tests of the class move the clock
        (await (await phone.PostAsync($"/roll-call/{code}", null)).Content.ReadAsStringAsync()).ShouldContain($"已应答 {today:yyyy-MM-dd}");
        service.Clock.Advance(TimeSpan.FromMinutes(1));
        (await AnswerAsync(phone, code)).ShouldContain("已应答");
        var member = (await CallAsync(county, path))["members"]![0]!;
        (member.Text("memberId"), member.Text("source"), member["recordedBy"]).ShouldBe((recipients[0].MemberId, "link", null));
        (await RecipientsAsync(call.Id(), members)).Count(r => r.Answered).ShouldBe(1);
        (await service.PublishedEventsAsync<RollCallClosed>(team.Id())).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_after_the_deadline_is_marked_late_does_not_count_and_is_refused_after_a_day()
    {
        using var county = service.As("county-officer@622936");
        var (team, path, members) = await TeamAsync(county, "622936100", "戊一", "戊二", "戊三");
        var call = await county.PostAsync($"{path}/call-roll", new { reason = "点名", minutes = 1 }).JsonAsync();
        var codes = await RecipientsAsync(call.Id(), members);
        await county.PostAsync($"{path}/answer-roll", new { rollCallId = call.Id(), memberId = members[0].Id() }).JsonAsync();
        service.Clock.Advance(TimeSpan.FromMinutes(2));
        await service.Services.GetRequiredService<EndOverdueHoldsJob>().EndAsync(CancellationToken.None);
        using var phone = service.With(null);
        var second = codes.Single(c => c.MemberId == members[1].Text("id")).Code;

        (await AnswerAsync(phone, second)).ShouldContain("迟到");

        var shown = await CallAsync(county, path);
        (shown.Number("called"), shown.Number("answered"), shown.Number("late"), shown.Number("missing")).ShouldBe((3, 1, 1, 1));
        shown["members"]!.AsArray().Single(m => m!.Text("memberId") == members[1].Text("id"))!["late"]!.GetValue<bool>().ShouldBeTrue();
        (await service.PublishedEventsAsync<RollCallClosed>(team.Id())).ShouldHaveSingleItem().Answered.ShouldBe(1);
        service.Clock.Advance(TimeSpan.FromDays(1));
        var third = codes.Single(c => c.MemberId == members[2].Text("id")).Code;
        (await phone.PostAsync($"/roll-call/{third}", null)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await phone.GetAsync($"/roll-call/{third}")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        await county.PostAsync($"{path}/call-roll", new { reason = "再次点名", minutes = 1 }).JsonAsync();
        (await phone.GetAsync($"/roll-call/{third}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Equal_answers_at_once_make_one_answer_and_the_last_closes_once()
    {
        using var county = service.As("county-officer@622937");
        var (team, path, members) = await TeamAsync(county, "622937100", "己一");
        var call = await county.PostAsync($"{path}/call-roll", new { reason = "点名", minutes = 10 }).JsonAsync();
        var code = (await RecipientsAsync(call.Id(), members))[0].Code;
        using var phone = service.With(null);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => phone.PostAsync($"/roll-call/{code}", null)));

        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.OK);
        (await service.PublishedEventsAsync<RollCallClosed>(team.Id())).ShouldHaveSingleItem();
        var id = call.Id();
        (
            await service.InsideAsync(p => p.GetRequiredService<RescueTeamsDb>().RollCallAnswers.CountAsync(a => a.RollCallId == id))
        ).ShouldBe(1);
    }

    private static async Task<(JsonNode Team, string Path, List<JsonNode> Members)> TeamAsync(
        HttpClient county,
        string place,
        params string[] names
    )
    {
        var team = await county.EstablishAsync(place, "township-squadron", $"{place}中队");
        var members = new List<JsonNode>();
        foreach (var name in names)
        {
            members.Add(await county.JoinAsync(team, Requests.Person(name)));
        }

        return (team, $"/v1/divisions/{place}/teams/{team.Id()}", members);
    }

    private static async Task<string> AnswerAsync(HttpClient phone, string code)
    {
        var answer = await phone.PostAsync($"/roll-call/{code}", null);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<JsonNode> CallAsync(HttpClient county, string path) =>
        (await county.GetAsync($"{path}/roll-calls").JsonAsync())["items"]![0]!;

    private async Task<List<RollCallMember>> RecipientsAsync(Guid call, List<JsonNode> members)
    {
        using var peer = service.Peer();
        var request = new ListRollCallMembersRequest { RollCallId = call.ToString(), MemberIds = { members.Select(m => m.Text("id")) } };
        return [.. (await new RescueTeamsService.RescueTeamsServiceClient(peer).ListRollCallMembersAsync(request)).Members];
    }

    // The account leads the team: its deputy, who is a member, signs in with it.
    private static async Task LeadsAsync(HttpClient county, string place, JsonNode team, string account)
    {
        var deputy = await county.JoinAsync(team, Requests.Person("副队长"), new { role = "deputy" });
        await county.PostAsync($"/v1/divisions/{place}/members/{deputy.Id()}/link-account", new { account }).JsonAsync();
    }
}
