using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Notices.Features.Subscriptions;
using Platform.Core;
using Platform.Core.Events;

namespace Notices.Tests;

public sealed class SubscriptionsApiTests(NoticesFixture service) : IClassFixture<NoticesFixture>
{
    private const string At = "/v1/divisions/622921100/notice-subscriptions";

    [Fact]
    public async Task Of_six_equal_subscriptions_one_begins()
    {
        using var admin = service.As("city-admin@6229");
        await admin.OnceAsync("/v1/divisions/622926/notice-subscriptions", Scenes.Subscription("13900006001"), "subscription.stands");
    }

    [Fact]
    public async Task A_place_subscribes_changes_tries_and_ends()
    {
        using var township = service.As("township-head@622921100");
        var made = await township.PostsAsync(
            At,
            new
            {
                name = "镇值班室",
                channel = "sms",
                address = " 13900000101 ",
                kinds = new[] { "plan-due" },
            },
            HttpStatusCode.Created
        );
        (made.Text("address"), made["channelReady"]!.GetValue<bool>(), made["digest"]!.GetValue<bool>(), made.Text("language")).ShouldBe(
            ("13900000101", true, true, "zh")
        );
        await township.RefusesAsync(
            At,
            new
            {
                name = "再订",
                channel = "sms",
                address = "13900000101",
            },
            "subscription.stands"
        );
        await township.RefusesAsync(
            At,
            new
            {
                name = "错号",
                channel = "sms",
                address = "123",
            },
            "field.format",
            HttpStatusCode.BadRequest
        );

        var it = $"{At}/{made.Text("id")}";
        (await PutAsync(township, it, Terms("镇值班室", "en"), null)).ShouldBe(HttpStatusCode.PreconditionRequired);
        (await PutAsync(township, it, Terms("镇值班室", "en"), "\"1\"")).ShouldBe(HttpStatusCode.OK);
        (await PutAsync(township, it, Terms("过期", "en"), "\"1\"")).ShouldBe(HttpStatusCode.PreconditionFailed);

        var trial = await township.PostsAsync($"{it}/try");
        var request = (await service.Gateway.WaitAsync("/sms", "13900000101", 1))[0];
        request.Body.ShouldContain("This is a trial message");
        trial["deliveries"]![0]!.Text("messageId").ShouldBe(request.Id);
        await township.RefusesAsync($"{it}/try", new { }, "subscription.tried-lately");

        (await township.PostsAsync($"{it}/end"))["address"].ShouldBeNull();
        await township.RefusesAsync($"{it}/try", new { }, "subscription.ended");
        (await township.GetsAsync(At)).Each("id").ShouldNotContain(made.Text("id"));
        (await township.GetsAsync($"{At}?ended=true")).Each("id").ShouldContain(made.Text("id"));
    }

    [Fact]
    public async Task The_same_key_subscribes_once()
    {
        using var township = service.As("township-head@622921100");
        township.DefaultRequestHeaders.Add("Idempotency-Key", Guid.NewGuid().ToString());
        var body = new
        {
            name = "一次",
            channel = "sms",
            address = "13900000102",
        };
        var first = await township.PostsAsync(At, body, HttpStatusCode.Created);
        (await township.PostsAsync(At, body, HttpStatusCode.Created)).Text("id").ShouldBe(first.Text("id"));
    }

    [Fact]
    public async Task Addresses_are_complete_for_the_places_officers_masked_for_others_and_not_readable_from_other_places()
    {
        var id = await service.SubscribeAsync("622921101", Scenes.Subscription("13900000103"));
        using var keeper = service.As("township-head@622921101");
        using var auditor = service.As("auditor@622921");
        using var neighbour = service.As("township-head@622921102");
        (await keeper.GetsAsync($"/v1/divisions/622921101/notice-subscriptions/{id}")).Text("address").ShouldBe("13900000103");
        (await auditor.GetsAsync($"/v1/divisions/622921101/notice-subscriptions/{id}")).Text("address").ShouldBe("139****0103");
        var listed = await auditor.GetsAsync("/v1/divisions/622921/notice-subscriptions?limit=200");
        listed["items"]!.AsArray().Single(s => s!.Text("id") == id)!.Text("address").ShouldBe("139****0103");
        await auditor.RefusesAsync(
            $"/v1/divisions/622921101/notice-subscriptions/{id}/try",
            new { },
            "scope.role-missing",
            HttpStatusCode.Forbidden
        );
        (await neighbour.GetsAsync($"/v1/divisions/622921101/notice-subscriptions/{id}", HttpStatusCode.Forbidden))
            .Text("code")
            .ShouldBe("scope.outside");
        (await neighbour.GetsAsync($"/v1/divisions/622921102/notice-subscriptions/{id}", HttpStatusCode.NotFound))
            .Text("code")
            .ShouldBe("not-found");
    }

    [Fact]
    public async Task A_county_is_notified_of_its_townships_unless_it_subscribes_to_itself_only_and_one_person_once()
    {
        await service.SubscribeAsync("622901", Scenes.Subscription("13900000111"));
        await service.SubscribeAsync(
            "622901",
            new
            {
                name = "仅本级",
                channel = "sms",
                address = "13900000112",
                digest = false,
                ownLevelOnly = true,
            }
        );
        await service.SubscribeAsync("622901", Scenes.Subscription("13900000113", kinds: ["agreement-expiring"]));
        await service.SubscribeAsync("622901100", Scenes.Subscription("13900000111")); // the same person, at both
        await service.SubscribeAsync("622901101", Scenes.Subscription("13900000114"));
        var happened = Scenes.DuePlan("622901100", "下级预案");
        await service.PublishEventsAsync(happened);
        var notice = await service.NoticeOfAsync(happened.PlanId);
        using var county = service.As("county-officer@622901");
        var deliveries = (await county.GetsAsync($"/v1/divisions/622901/notices/{notice.Id}"))["deliveries"]!;
        deliveries.Each("address").ShouldBe(["13900000111"]);
        deliveries.Each("division").ShouldBe(["622901100"]); // of two the nearer
    }

    [Fact]
    public async Task An_expired_hold_is_notified_and_a_released_one_is_not()
    {
        await service.SubscribeAsync("622921105", Scenes.Subscription("13900000121"));
        var released = new TeamReleased(
            Guid.CreateVersion7(),
            TeamLevel.TownshipSquadron,
            Guid.CreateVersion7(),
            service.Clock.GetUtcNow(),
            Expired: false
        )
        {
            Division = DivisionCode.Parse("622921105"),
        };
        var expired = released with { EventId = Guid.CreateVersion7(), TeamId = Guid.CreateVersion7(), Expired = true };
        await service.PublishEventsAsync(released);
        await service.PublishEventsAsync(expired);
        await service.Gateway.WaitAsync("/sms", "13900000121", 1);
        await service.NoticeOfAsync(expired.TeamId);
        var id = released.TeamId.ToString();
        (await service.InsideAsync(p => p.Db().Notices.AnyAsync(n => n.Link!.EndsWith(id)))).ShouldBeFalse();
    }

    [Fact]
    public async Task Subscriptions_go_with_their_place()
    {
        var id = Guid.Parse(await service.SubscribeAsync("622921106", Scenes.Subscription("13900000131")));
        await service.PublishEventsAsync(
            new DivisionRecoded(
                Guid.CreateVersion7(),
                DivisionLevel.Township,
                "新镇",
                DivisionCode.Parse("622921106"),
                DivisionChange.Recode,
                new(2026, 11, 24)
            )
            {
                Division = DivisionCode.Parse("622921199"),
            }
        );
        await service.UntilAsync(db => db.Subscriptions.AnyAsync(s => s.Id == id && s.Division == DivisionCode.Parse("622921199")));
    }

    [Fact]
    public async Task The_register_is_exported_as_it_was_imported()
    {
        using var county = service.As("county-officer@622921");
        const string sheet = """
            区划代码,接收人,渠道,地址,职务,事项,仅本级,语言,每日汇总,暂停
            622921110,值班室,sms,13900000141,,预案应予修订、协议即将到期,否,中文,是,否
            622921110,镇长,sms,,乡镇长（街道办主任）,,是,,否,
            """;
        (await county.ImportsAsync("/v1/divisions/622921/notice-subscriptions/import", sheet))["counts"]!.Number("added").ShouldBe(2);
        (await county.ImportsAsync("/v1/divisions/622921/notice-subscriptions/import", sheet))["counts"]!.Number("unchanged").ShouldBe(2);
        (
            await county.ImportsAsync(
                "/v1/divisions/622921/notice-subscriptions/import",
                sheet.Replace("否,中文", "是,英文", StringComparison.Ordinal)
            )
        )["counts"]!
            .Number("changed")
            .ShouldBe(1);
        var wrong = await county.ImportsAsync(
            "/v1/divisions/622921/notice-subscriptions/import",
            sheet.Replace("13900000141", "139", StringComparison.Ordinal),
            HttpStatusCode.UnprocessableEntity
        );
        wrong["errors"]![0]!.Text("field").ShouldBe("D2");
        using var workbook = new ByteArrayContent(await county.GetByteArrayAsync("/v1/divisions/622921/notice-subscriptions/export"));
        workbook.Headers.ContentType = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        (await Answers.ReadAsync(await county.PostAsync("/v1/divisions/622921/notice-subscriptions/import", workbook), HttpStatusCode.OK))[
            "counts"
        ]!
            .AsObject()
            .Select(c => c.Key)
            .ShouldBe(["unchanged"]);
    }

    [Fact]
    public async Task A_subscription_can_begin_paused_by_the_api_and_by_a_sheet()
    {
        using var county = service.As("county-officer@622924");
        var made = await county.PostsAsync(
            "/v1/divisions/622924/notice-subscriptions",
            new
            {
                name = "值班室",
                channel = "sms",
                address = "13900000151",
                paused = true,
            },
            HttpStatusCode.Created
        );
        made["paused"]!.GetValue<bool>().ShouldBeTrue();
        const string sheet = "区划代码,接收人,渠道,地址,暂停\n622924,局长,sms,13900000152,是\n";
        (await county.ImportsAsync("/v1/divisions/622924/notice-subscriptions/import", sheet))["counts"]!.Number("added").ShouldBe(1);
        (await county.GetsAsync("/v1/divisions/622924/notice-subscriptions"))["items"]!
            .AsArray()
            .Select(s => s!["paused"]!.GetValue<bool>())
            .ShouldBe([true, true]);
    }

    [Fact]
    public async Task A_sheet_of_subscriptions_with_wrong_rows_names_their_cells_and_changes_nothing()
    {
        using var county = service.As("county-officer@622925");
        var id = await service.SubscribeAsync("622925", Scenes.Subscription("13900000161"));
        var at = $"/v1/divisions/622925/notice-subscriptions/{id}";
        var before = await county.GetsAsync(at);
        string Row(string name, string address, string post = "", string kinds = "") => $"622925,{name},sms,{address},{post},{kinds},否\n";
        const string heads = "区划代码,接收人,渠道,地址,职务,事项,每日汇总\n";
        var import = "/v1/divisions/622925/notice-subscriptions/import";
        var same = Row(before.Text("name"), "13900000161");
        (await county.ImportsAsync(import, heads + same))["counts"]!.Number("unchanged").ShouldBe(1);
        (await county.GetsAsync(at)).Number("version").ShouldBe(before.Number("version"));
        var refused = await county.ImportsAsync(
            import,
            heads
                + Row("另一个名字", "13900000161")
                + Row("新的", "13900000162")
                + Row("又一次", "13900000161")
                + Row("再来", "13900000162")
                + Row("两样", "13900000163", "乡镇长（街道办主任）")
                + Row("错职务", "", "没有的职务")
                + Row("错事项", "13900000164", kinds: "没有的事项"),
            HttpStatusCode.UnprocessableEntity
        );
        refused["errors"]!
            .AsArray()
            .Select(e => (e!.Text("field"), e!.Text("code")))
            .ShouldBe(
                [
                    ("D4", "record.duplicate"),
                    ("D5", "record.duplicate"),
                    ("E6", "subscription.address-or-post"),
                    ("E7", "field.unknown"),
                    ("F8", "field.unknown"),
                ],
                ignoreOrder: true
            );
        (await county.GetsAsync("/v1/divisions/622925/notice-subscriptions")).Each("name").ShouldBe([before.Text("name")]);
    }

    [Fact]
    public async Task A_county_sets_its_quiet_hours_and_the_list_of_channels_shows_kinds_but_no_addresses()
    {
        using var county = service.As("county-officer@622921");
        var rule = new
        {
            quietFrom = "22:00:00",
            quietTo = "06:30:00",
            digestAt = "09:00:00",
            validFrom = "2026-11-01",
            source = "县应急局规定",
        };
        await county.PostsAsync("/v1/divisions/622921/notice-subscriptions/rules", rule);
        await county.RefusesAsync("/v1/divisions/622921/notice-subscriptions/rules", rule, "notice-rule.stands");
        (await county.GetsAsync("/v1/divisions/622921/notice-subscriptions/rules"))["items"]!.AsArray().Count.ShouldBe(2);
        var channels = await county.GetsAsync("/v1/divisions/622921/notice-subscriptions/channels");
        channels["channels"]!.Each("name").ShouldBe(["limited", "robot", "sms"]);
        channels.ToJsonString().ShouldNotContain("127.0.0.1");
        channels.ToJsonString().ShouldNotContain(NoticesFixture.Secret);
        channels["kinds"]!.Each("kind").ShouldNotContain("trial");
    }

    private static object Terms(string name, string language) =>
        new
        {
            name,
            channel = "sms",
            address = "13900000101",
            language,
        };

    private static async Task<HttpStatusCode> PutAsync(HttpClient caller, string path, object body, string? ifMatch)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, path)
        {
            Content = JsonContent.Create(Replacement.Of<SubscriptionRequest>(body)),
        };
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        return (await caller.SendAsync(request)).StatusCode;
    }
}
