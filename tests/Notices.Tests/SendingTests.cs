using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Notices.Channels;
using Notices.Domain;
using Notices.Sending;
using Platform.Core;
using Platform.Core.Events;

namespace Notices.Tests;

public sealed class SendingTests(NoticesFixture service) : IClassFixture<NoticesFixture>
{
    private static int _markers = 100;

    [Fact]
    public async Task A_plan_that_falls_due_in_a_township_reaches_the_bureau_of_its_county_signed()
    {
        service.GoTo(12);
        await service.SubscribeAsync("622922", Scenes.Subscription("13900000001"));
        await service.SubscribeAsync("622901", Scenes.Subscription("13900000002")); // another county receives nothing of it
        await service.PublishEventsAsync(
            new DivisionEstablished(Guid.CreateVersion7(), DivisionLevel.County, "临夏县", new(2020, 1, 1), null)
            {
                Division = DivisionCode.Parse("622922"),
            }
        );
        await service.PublishEventsAsync(
            new DivisionEstablished(Guid.CreateVersion7(), DivisionLevel.Township, "莲花镇", new(2020, 1, 1), null)
            {
                Division = DivisionCode.Parse("622922101"),
            }
        );
        await service.UntilAsync(async db => await db.Set<Platform.Records.Places.KnownPlace>().CountAsync() == 2);
        var happened = Scenes.DuePlan("622922101", "临夏县总体应急预案");
        await service.PublishEventsAsync(happened);

        var request = (await service.Gateway.WaitAsync("/sms", "13900000001", 1)).ShouldHaveSingleItem();
        var data = JsonNode.Parse(request.Body)!["data"]!;
        data.Text("text").ShouldBe("临夏县莲花镇《临夏县总体应急预案》自 2026-11-24 起应予修订或评估（评估期满）。");
        data["notices"]![0]!.Text("link").ShouldBe($"https://yingji.example.gov.cn/v1/divisions/622922101/plans/{happened.PlanId}");
        data.Text("id").ShouldBe(request.Id);

        // As the standard says it, without the service's own code: base64(HMAC-SHA256(key, id.timestamp.body)).
        var timestamp = long.Parse(request.Headers["webhook-timestamp"], CultureInfo.InvariantCulture);
        DateTimeOffset.FromUnixTimeSeconds(timestamp).ShouldBe(service.Clock.GetUtcNow(), TimeSpan.FromMinutes(1));
        using var mac = new HMACSHA256(Encoding.ASCII.GetBytes("notices-test-secret-of-32-bytes!"));
        var expected = Convert.ToBase64String(mac.ComputeHash(Encoding.UTF8.GetBytes($"{request.Id}.{timestamp}.{request.Body}")));
        request.Headers["webhook-signature"].ShouldBe($"v1,{expected}");

        var delivery = await service.DeliveryAsync(await service.NoticeOfAsync(happened.PlanId), "sent");
        delivery.Number("attempts").ShouldBe(1);
        service.Gateway.Of("/sms", "13900000002").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refused_delivery_is_repeated_with_the_same_id_until_it_is_accepted()
    {
        service.GoTo(12);
        await service.SubscribeAsync("622921101", Scenes.Subscription("13900000011"));
        var refusals = 2;
        service.Gateway.Answer = r =>
            r.Body.Contains("13900000011", StringComparison.Ordinal) && Interlocked.Decrement(ref refusals) >= 0
                ? (503, "13900000011 not now")
                : (200, "ok");
        var happened = Scenes.DuePlan("622921101", "退回两次");
        await service.PublishEventsAsync(happened);
        var notice = await service.NoticeOfAsync(happened.PlanId);
        var failed = await service.DeliveryAsync(notice, "failed");
        failed.Text("lastAnswer").ShouldBe("503 139****0011 not now");
        for (var tries = 2; tries <= 3; tries++)
        {
            service.Clock.Advance(TimeSpan.FromMinutes(1));
            await service.Gateway.WaitAsync("/sms", "13900000011", tries);
        }

        (await service.DeliveryAsync(notice, "sent")).Number("attempts").ShouldBe(3);
        service.Gateway.Of("/sms", "13900000011").Select(r => r.Id).Distinct().ShouldHaveSingleItem().ShouldBe(failed.Text("messageId"));
    }

    [Fact]
    public async Task A_delivery_that_is_never_accepted_is_given_up_and_can_be_sent_again()
    {
        service.GoTo(12);
        using var scraper = service.CreateClient();
        await scraper.GetAsync("/metrics"); // counting begins with the first scrape
        await service.SubscribeAsync("622921102", Scenes.Subscription("13900000021"));
        var broken = true;
        service.Gateway.Answer = r => broken && r.Body.Contains("13900000021", StringComparison.Ordinal) ? (500, "") : (200, "");
        var happened = Scenes.DuePlan("622921102", "一直失败");
        await service.PublishEventsAsync(happened);
        var notice = await service.NoticeOfAsync(happened.PlanId);
        await service.DeliveryAsync(notice, "failed");
        service.Clock.Advance(TimeSpan.FromHours(1.5));
        var givenUp = await service.DeliveryAsync(notice, "given-up");

        service.Clock.Advance(TimeSpan.FromSeconds(15));
        foreach (
            var metric in (string[])
                [
                    "platform_notices_given_up(_total)?\\{.*channel=\"sms\".*\\} [1-9]",
                    "platform_notices_undelivered(\\{.*\\})? \\d+",
                    "platform_notices_undelivered_oldest(\\{.*\\})? \\d+",
                ]
        )
        {
            (await ScrapedAsync(scraper, metric)).ShouldMatch(metric);
        }

        broken = false;
        using var township = service.As("township-head@622921102");
        var retry = $"/v1/divisions/622921102/notices/{notice.Id}/deliveries/{givenUp.Text("id")}/retry";
        await township.PostsAsync(retry);
        await service.DeliveryAsync(notice, "sent");
        await township.RefusesAsync(retry, new { }, "delivery.sent-already");
        using var neighbour = service.As("township-head@622921101");
        await neighbour.RefusesAsync(retry, new { }, "scope.outside", HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Forty_plans_due_on_one_day_make_one_message_the_next_morning()
    {
        service.GoTo(12);
        await service.SubscribeAsync("622921103", Scenes.Subscription("13900000031", digest: true));
        foreach (var number in Enumerable.Range(1, 40))
        {
            await service.PublishEventsAsync(Scenes.DuePlan("622921103", $"汇总预案{number}"));
        }

        await service.UntilAsync(async db =>
            await db.Deliveries.CountAsync(d => db.Notices.Any(n => n.Id == d.NoticeId && n.Division == DivisionCode.Parse("622921103")))
            == 40
        );
        service.GoTo(8);
        await SentAllDueAsync();
        service.Gateway.Of("/sms", "13900000031").ShouldBeEmpty();
        service.GoTo(8, 32);
        var message = (await service.Gateway.WaitAsync("/sms", "13900000031", 1)).ShouldHaveSingleItem();
        var data = JsonNode.Parse(message.Body)!["data"]!;
        data.Text("title").ShouldBe("预案应予修订（40 件）");
        data.Text("text").ShouldEndWith("另有 20 件，请登录平台查看。");
        data["notices"]!.AsArray().Count.ShouldBe(40);
    }

    [Fact]
    public async Task At_night_a_reminder_waits_for_the_morning_and_a_call_for_help_does_not()
    {
        service.GoTo(23);
        await service.SubscribeAsync("622921104", Scenes.Subscription("13900000041"));
        var reminder = Scenes.DuePlan("622921104", "夜间预案");
        await service.PublishEventsAsync(reminder);
        await service.NoticeOfAsync(reminder.PlanId);
        await service.PublishEventsAsync(Scenes.NobodyComes("622921104"));
        (await service.Gateway.WaitAsync("/sms", "13900000041", 1))
            .ShouldHaveSingleItem()
            .Body.ShouldContain("notice.mobilizations-exhausted");
        await SentAllDueAsync();
        service.Gateway.Of("/sms", "13900000041").Count.ShouldBe(1);
        service.GoTo(7, 0);
        (await service.Gateway.WaitAsync("/sms", "13900000041", 2))[1].Body.ShouldContain("夜间预案");
    }

    [Fact]
    public async Task A_channel_takes_no_more_than_its_limit()
    {
        service.GoTo(12);
        await service.SubscribeAsync("622921105", Scenes.Subscription("13900000051", "limited"));
        foreach (var number in Enumerable.Range(1, 20))
        {
            await service.PublishEventsAsync(Scenes.DuePlan("622921105", $"限速预案{number}"));
        }

        await service.UntilAsync(async db => await db.Messages.CountAsync(m => m.Channel == "limited") == 20);
        await service.Gateway.WaitAsync("/limited", "13900000051", 6); // a tenth of a minute's
        await NothingIsLeftForAsync("limited", 6);
        service.Gateway.Of("/limited", "13900000051").Count.ShouldBe(6);
        service.Clock.Advance(TimeSpan.FromSeconds(4));
        await service.Gateway.WaitAsync("/limited", "13900000051", 10);
        await NothingIsLeftForAsync("limited", 10);
        service.Gateway.Of("/limited", "13900000051").Count.ShouldBe(10);
    }

    [Fact]
    public async Task The_message_goes_to_the_holder_of_the_post_at_the_time_of_sending()
    {
        service.GoTo(12);
        await service.SubscribeAsync(
            "622921106",
            new
            {
                name = "乡镇长",
                channel = "sms",
                post = "township-head",
                digest = false,
            }
        );
        var happened = Scenes.DuePlan("622921106", "职务预案");
        await service.PublishEventsAsync(happened);
        var notice = await service.NoticeOfAsync(happened.PlanId);
        (await service.DeliveryAsync(notice, "failed")).Text("lastAnswer").ShouldContain("the post is vacant");
        service.Organizations.Hold("township-head", "622921106", "13900000061");
        service.Clock.Advance(TimeSpan.FromMinutes(1));
        await service.Gateway.WaitAsync("/sms", "13900000061", 1);
        await service.DeliveryAsync(notice, "sent");
    }

    [Fact]
    public async Task A_robot_is_called_with_its_signature_and_its_refusal_is_seen_though_it_says_200()
    {
        service.GoTo(22); // a robot keeps no quiet hours
        var answers = new Queue<string>(["""{"errcode":310000,"errmsg":"keywords not in content"}""", """{"errcode":0,"errmsg":"ok"}"""]);
        service.Gateway.Answer = r => (200, r.Path == "/robot" ? answers.Dequeue() : "");
        await service.SubscribeAsync(
            "622921107",
            new
            {
                name = "工作群",
                channel = "robot",
                digest = false,
            }
        );
        var happened = Scenes.DuePlan("622921107", "群预案");
        await service.PublishEventsAsync(happened);
        var notice = await service.NoticeOfAsync(happened.PlanId);
        (await service.DeliveryAsync(notice, "failed")).Text("lastAnswer").ShouldContain("310000");
        service.Clock.Advance(TimeSpan.FromMinutes(1));
        await service.DeliveryAsync(notice, "sent");

        var request = service.Gateway.Of("/robot", "群预案")[0];
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(request.Query);
        using var mac = new HMACSHA256(Encoding.UTF8.GetBytes(NoticesFixture.RobotSecret));
        query["sign"]
            .ToString()
            .ShouldBe(
                Convert.ToBase64String(mac.ComputeHash(Encoding.UTF8.GetBytes($"{query["timestamp"]}\n{NoticesFixture.RobotSecret}")))
            );
        query["access_token"].ToString().ShouldBe("abc");
        JsonNode.Parse(request.Body)!.Text("msgtype").ShouldBe("text");
    }

    [Fact]
    public async Task A_message_whose_sender_was_killed_is_sent_by_another_when_the_lease_is_over()
    {
        service.GoTo(12);
        await service.SubscribeAsync("622921108", Scenes.Subscription("13900000081", digest: true));
        var happened = Scenes.DuePlan("622921108", "租约预案");
        await service.PublishEventsAsync(happened);
        await service.NoticeOfAsync(happened.PlanId);
        service.GoTo(8);
        var until = service.Clock.GetUtcNow().AddMinutes(40);
        await service.InsideAsync(p =>
            p.Db()
                .Messages.Where(m =>
                    m.Urgent == false
                    && m.SentAt == null
                    && m.Kind == NoticeKind.PlanDue
                    && p.Db().Subscriptions.Any(s => s.Id == m.SubscriptionId && s.Address == "13900000081")
                )
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.Lease, Guid.NewGuid()).SetProperty(m => m.LeasedUntil, until))
        );
        service.GoTo(8, 35);
        await SentAllDueAsync();
        service.Gateway.Of("/sms", "13900000081").ShouldBeEmpty();
        service.GoTo(8, 41);
        await service.Gateway.WaitAsync("/sms", "13900000081", 1);
    }

    [Fact]
    public async Task Without_the_channel_a_message_is_recorded_and_not_sent()
    {
        service.GoTo(12);
        await service.SubscribeAsync("622921109", Scenes.Subscription("13900000091", "pigeon"));
        var happened = Scenes.DuePlan("622921109", "无渠道预案");
        await service.PublishEventsAsync(happened);
        var notice = await service.NoticeOfAsync(happened.PlanId);
        var delivery = await service.DeliveryAsync(notice, "no-channel");
        using var township = service.As("township-head@622921109");
        await township.RefusesAsync(
            $"/v1/divisions/622921109/notices/{notice.Id}/deliveries/{delivery.Text("id")}/retry",
            new { },
            "delivery.no-channel"
        );
        (await township.GetsAsync("/v1/divisions/622921109/notices?state=no-channel"))["items"]![0]!["deliveries"]!
            .Number("no-channel")
            .ShouldBe(1);
    }

    /// <summary>
    /// A message that is due at any hour goes the same way. A channel takes what is due batch by batch, so once this one is written down as
    /// sent, so is all that was due with it or before.
    /// </summary>
    private async Task SentAllDueAsync()
    {
        var number = Interlocked.Increment(ref _markers);
        var division = $"622929{number:000}";
        var subscription = Guid.Parse(await service.SubscribeAsync(division, Scenes.Subscription($"1380000{number:0000}")));
        await service.PublishEventsAsync(Scenes.NobodyComes(division));
        await service.UntilAsync(db => db.Messages.AnyAsync(m => m.SubscriptionId == subscription && m.SentAt != null));
    }

    /// <summary>The channel's own sending, asked once more at this time, finds nothing it may send, and so many were taken in
    /// all.</summary>
    private async Task NothingIsLeftForAsync(string channel, int taken)
    {
        (
            await service.InsideAsync(p =>
                p.GetRequiredService<SendBatch>()
                    .SendAsync(p.GetRequiredService<ChannelDirectory>().All.Single(c => c.Name == channel), CancellationToken.None)
            )
        ).ShouldBe(0);
        (
            await service.InsideAsync(p => p.Db().Messages.CountAsync(m => m.Channel == channel && (m.SentAt != null || m.Lease != null)))
        ).ShouldBe(taken);
    }

    // The metrics once one of them matches, or as they are after ten seconds.
    private static async Task<string> ScrapedAsync(HttpClient scraper, string pattern)
    {
        for (var attempt = 0; ; attempt++)
        {
            var metrics = await scraper.GetStringAsync("/metrics");
            if (attempt == 100 || Regex.IsMatch(metrics, pattern, RegexOptions.None, TimeSpan.FromSeconds(1)))
            {
                return metrics;
            }

            await Task.Delay(100);
        }
    }
}
