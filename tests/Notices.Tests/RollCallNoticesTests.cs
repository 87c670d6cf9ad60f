using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Platform.Core;
using Platform.Core.Events;

namespace Notices.Tests;

public sealed class RollCallNoticesTests(NoticesFixture service) : IClassFixture<NoticesFixture>
{
    [Fact]
    public async Task Every_member_gets_one_message_with_the_own_link_and_who_has_answered_or_has_no_number_gets_none()
    {
        var one = service.Teams.Call("13911110001", "00000000000000000000000000000001");
        var two = service.Teams.Call("13911110002", "00000000000000000000000000000002");
        var answered = service.Teams.Call("13911110003", "3", answered: true);
        var nameless = service.Teams.Call("", "4");
        var opened = Opened("622921101", [one, two, answered, nameless], []);

        await service.PublishEventsAsync(opened);

        var first = (await service.Gateway.WaitAsync("/sms", "13911110001", 1))[0];
        var text = JsonNode.Parse(first.Body)!["data"]!.Text("text");
        text.ShouldContain("莲花中队点名（汛期点名）");
        text.ShouldContain("https://yingji.example.gov.cn/roll-call/00000000000000000000000000000001");
        text.ShouldNotContain("00000000000000000000000000000002");
        (await service.Gateway.WaitAsync("/sms", "13911110002", 1))[0].Body.ShouldContain("/roll-call/00000000000000000000000000000002");
        var notice = await service.NoticeOfAsync(opened.TeamId);
        await service.UntilAsync(async db => await db.Messages.CountAsync(m => m.RollCallId == opened.RollCallId && m.Attempts > 0) == 8);
        service.Gateway.Of("/sms", "13911110003").ShouldBeEmpty();
        service.Gateway.Of("/sms", "13911110001").Count.ShouldBe(1);

        await SendAgainAsync(opened.RollCallId);
        using var county = service.As("county-officer@622921");
        var deliveries = (await county.GetsAsync($"/v1/divisions/622921/notices/{notice.Id}"))["deliveries"]!.AsArray();
        deliveries.Count.ShouldBe(8); // four members, two channels that reach telephones
        deliveries.Where(d => d!.Text("state") == "sent").Select(d => d!.Text("memberId")).Distinct().Count().ShouldBe(2);
        deliveries.ShouldAllBe(d => d!["subscriptionId"] == null);
        (await county.GetsAsync("/v1/divisions/622921/notices?kind=roll-called"))["items"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_member_with_an_account_finds_the_call_in_the_inbox_elsewhere_the_teams_place_too_and_the_county_does_not()
    {
        var opened = Opened("622922101", [], ["user-village-officer@622922102201"]);
        await service.PublishEventsAsync(opened);
        await service.NoticeOfAsync(opened.TeamId);

        (await UnreadAsync("village-officer@622922102201", "622922102201")).ShouldBe((1, 1));
        (await UnreadAsync("village-officer@622922102202", "622922102202")).ShouldBe((0, 0));
        (await UnreadAsync("team-captain@622922101", "622922101")).ShouldBe((1, 1));
        (await UnreadAsync("county-officer@622922", "622922")).ShouldBe((0, 0));
        using var member = service.As("village-officer@622922102201");
        var item = (await member.GetsAsync("/v1/divisions/622922102201/notices/inbox?ownLevel=true"))["items"]!
            .AsArray()
            .ShouldHaveSingleItem()!;
        (await member.PostsAsync("/v1/divisions/622922102201/notices/inbox/read", new { ids = new[] { item.Text("id") } }))
            .Number("unread")
            .ShouldBe(0);
    }

    [Fact]
    public async Task A_reminder_reaches_its_own_place_and_when_overdue_the_place_above_with_the_record_the_day_and_the_place()
    {
        await service.PublishEventsAsync(
            new DivisionEstablished(Guid.CreateVersion7(), DivisionLevel.Village, "提醒村", new(1980, 1, 1), null)
            {
                Division = DivisionCode.Parse("622923101201"),
            }
        );
        var due = new DueDateReminded(
            DueSubject.MemberInsurance,
            $"teams/{Guid.CreateVersion7()}",
            "提醒村队",
            7,
            ["马一", "马二", "马三", "马四", "马五"],
            new(2026, 12, 20),
            26,
            []
        )
        {
            Division = DivisionCode.Parse("622923101201"),
        };
        await service.UntilAsync(db => db.Set<Platform.Records.Places.KnownPlace>().AnyAsync(p => p.Name == "提醒村"));
        await service.PublishEventsAsync(due);
        await service.NoticeOfAsync(Guid.Parse(due.Record[6..]));

        (await UnreadAsync("village-officer@622923101201", "622923101201")).ShouldBe((1, 0));
        (await UnreadAsync("township-head@622923101", "622923101")).ShouldBe((0, 0));
        using var village = service.As("village-officer@622923101201");
        var item = (await village.GetsAsync("/v1/divisions/622923101201/notices/inbox?kind=insurance-ending"))["items"]![0]!;
        item.Text("text")
            .ShouldBe("提醒村：提醒村队 7 名队员的意外伤害保险将于 2026-12-20 到期，还有 26 天（马一、马二、马三、马四、马五等）。");
        item.Text("link").ShouldBe($"/v1/divisions/622923101201/{due.Record}");

        var overdue = due with { EventId = Guid.CreateVersion7(), Record = $"members/{Guid.CreateVersion7()}", Count = 1, DaysLeft = -1 };
        await service.PublishEventsAsync(overdue);
        await service.NoticeOfAsync(Guid.Parse(overdue.Record[8..]));
        (await UnreadAsync("village-officer@622923101201", "622923101201")).ShouldBe((2, 0));
        (await UnreadAsync("township-head@622923101", "622923101")).ShouldBe((1, 0));
        (await UnreadAsync("county-officer@622923", "622923")).ShouldBe((0, 0));
    }

    [Fact]
    public async Task The_leader_of_a_force_is_reminded_of_the_own_force_and_of_nothing_else_at_the_place()
    {
        var own = Ending(DueSubject.ForceGrade, "forces", ["user-force-leader@622925"]);
        var other = Ending(DueSubject.ForceGrade, "forces", ["another"]);
        var team = Ending(DueSubject.MemberInsurance, "teams", []);
        foreach (var due in new[] { own, other, team })
        {
            await service.PublishEventsAsync(due);
            await service.NoticeOfAsync(Guid.Parse(due.Record[^36..]));
        }

        using var leader = service.As("force-leader@622925");
        (await leader.GetsAsync("/v1/divisions/622925/notices/inbox"))["items"]!
            .AsArray()
            .ShouldHaveSingleItem()!
            .Text("link")
            .ShouldEndWith(own.Record);
        (await UnreadAsync("county-officer@622925", "622925")).ShouldBe((3, 0));

        static DueDateReminded Ending(DueSubject subject, string collection, IReadOnlyList<string> accounts) =>
            new(subject, $"{collection}/{Guid.CreateVersion7()}", "蓝天救援队", 1, [], new(2026, 12, 20), 26, accounts)
            {
                Division = DivisionCode.Parse("622925"),
            };
    }

    [Fact]
    public async Task A_subscriber_above_gets_a_reminder_only_when_it_is_overdue()
    {
        await service.SubscribeAsync("622924101", Scenes.Subscription("13922220001", kinds: "inspection-due"));
        var due = new DueDateReminded(
            DueSubject.EquipmentInspection,
            $"teams/{Guid.CreateVersion7()}",
            "甲村队",
            1,
            ["消防车"],
            new(2026, 12, 1),
            7,
            []
        )
        {
            Division = DivisionCode.Parse("622924101201"),
        };
        await service.PublishEventsAsync(due);
        var early = await service.NoticeOfAsync(Guid.Parse(due.Record[6..]));
        var late = due with { EventId = Guid.CreateVersion7(), Record = $"teams/{Guid.CreateVersion7()}", DaysLeft = -3 };
        await service.PublishEventsAsync(late);
        var overdue = await service.NoticeOfAsync(Guid.Parse(late.Record[6..]));

        using var admin = service.As("city-admin@6229");
        (await admin.GetsAsync($"/v1/divisions/6229/notices/{early.Id}"))["deliveries"]!.AsArray().ShouldBeEmpty();
        (await admin.GetsAsync($"/v1/divisions/6229/notices/{overdue.Id}"))["deliveries"]!.AsArray().Count.ShouldBe(1);
    }

    // As after a relay that was killed before it noted that the broker has the event.
    private async Task SendAgainAsync(Guid call)
    {
        var id = call.ToString();
        await using (var owner = new NpgsqlConnection(service.Database.Owner))
        {
            await owner.OpenAsync();
            await using var unsent = new NpgsqlCommand($"update outbox set sent_at = null where body::text like '%{id}%'", owner);
            (await unsent.ExecuteNonQueryAsync()).ShouldBe(1);
        }

        var after = Scenes.DuePlan("622921", "其后的通知");
        await service.PublishEventsAsync(after);
        await service.NoticeOfAsync(after.PlanId);
        await service.UntilAsync(async db => await db.Set<Platform.Hosting.Messaging.OutboxEvent>().AllAsync(e => e.SentAt != null));
    }

    private RollCallOpened Opened(string place, IReadOnlyList<Guid> members, IReadOnlyList<string> accounts) =>
        new(
            Guid.CreateVersion7(),
            TeamLevel.TownshipSquadron,
            "莲花中队",
            Guid.CreateVersion7(),
            "汛期点名",
            service.Clock.GetUtcNow(),
            service.Clock.GetUtcNow().AddMinutes(30),
            members,
            accounts
        )
        {
            Division = DivisionCode.Parse(place),
        };

    private async Task<(int Unread, int Urgent)> UnreadAsync(string grant, string place)
    {
        using var caller = service.As(grant);
        var unread = await caller.GetsAsync($"/v1/divisions/{place}/notices/inbox/unread");
        return (unread.Number("unread"), unread.Number("urgent"));
    }
}
