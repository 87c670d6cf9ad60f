using System.Net;
using System.Text.Json;
using ContingencyPlans.Data;
using Microsoft.Extensions.DependencyInjection;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Http;
using Platform.Hosting.Messaging;

namespace ContingencyPlans.Tests;

public sealed class PapersApiTests(ContingencyPlansFixture service) : IClassFixture<ContingencyPlansFixture>
{
    private const string Village = "622921100001";

    [Fact]
    public async Task A_card_is_drafted_published_corrected_and_withdrawn_with_events_from_its_publication_on()
    {
        using var village = service.As("village-officer@" + Village);
        var card = await village.PostsAsync($"/v1/divisions/{Village}/cards", Card("村委会主任"), HttpStatusCode.Created);
        var path = $"/v1/divisions/{Village}/cards/{Id(card)}";
        (await service.PublishedEventsAsync(Id(card))).ShouldBeEmpty();
        (await village.PostsAsync(path + "/publish", new { on = "2026-05-12" })).Text("state").ShouldBe("published");
        (await village.PutsAsync(path, Card("村委会主任", "先喊话再转移")))["content"]!["firstSteps"]![0]!
            .GetValue<string>()
            .ShouldBe("先喊话再转移");
        await village.RefusesAsync(path + "/publish", new { }, "paper.published-already");
        await village.RefusesAsync(
            path + "/withdraw",
            new { reason = "换岗", on = "2026-05-01" },
            "paper.before-published",
            HttpStatusCode.UnprocessableEntity
        );
        (await village.PostsAsync(path + "/withdraw", new { reason = "岗位撤销", on = "2026-11-01" })).Text("state").ShouldBe("withdrawn");
        await village.RefusesAsync(path + "/publish", new { }, "paper.withdrawn");

        var published = await PublishedEventsAsync(Id(card));
        published.Select(t => t.Change).ShouldBe([PaperChange.Published, PaperChange.Corrected, PaperChange.Withdrawn]);
        published[0].Was.ShouldBeNull();
        published[2].Was!.WithdrawnOn.ShouldBeNull();
        (published[2].Now.Level, published[2].Now.PublishedOn, published[2].Now.WithdrawnOn).ShouldBe(
            (PlanLevel.Village, new DateOnly(2026, 5, 12), new DateOnly(2026, 11, 1))
        );
    }

    [Fact]
    public async Task Of_six_equal_cards_and_handbooks_one_is_drafted()
    {
        using var village = service.As("village-officer@" + Village);
        await village.OnceAsync($"/v1/divisions/{Village}/cards", Card("六次值守员"), "paper.title-taken", says: "六次值守员");
        var handbook = new
        {
            heading = new { title = "六次应急手册", hazards = new[] { "flash-flood" } },
            content = new { edition = "第一版", chapters = new[] { new { heading = "第一章", text = "山洪来时怎么办" } } },
        };
        await village.OnceAsync($"/v1/divisions/{Village}/handbooks", handbook, "paper.title-taken", says: "六次应急手册");
    }

    [Fact]
    public async Task A_newer_card_of_a_unit_and_post_replaces_the_older_one()
    {
        using var township = service.As("township-head@622921101");
        var first = await township.PostsAsync(
            "/v1/divisions/622921101/cards",
            Card("配电工", enterprise: "永靖砂石厂"),
            HttpStatusCode.Created
        );
        await township.RefusesAsync("/v1/divisions/622921101/cards", Card("配电工", enterprise: "永靖砂石厂"), "paper.title-taken");
        await township.PostsAsync($"/v1/divisions/622921101/cards/{Id(first)}/publish", new { on = "2026-03-01" });
        var second = await township.PostsAsync(
            "/v1/divisions/622921101/cards",
            Card("配电工", enterprise: "永靖砂石厂"),
            HttpStatusCode.Created
        );
        await township.PostsAsync($"/v1/divisions/622921101/cards/{Id(second)}/publish", new { on = "2026-09-01" });

        var listed = await township.GetsAsync("/v1/divisions/622921101/cards?level=enterprise");
        listed.Each("id").ShouldBe([Id(second)]);
        (await township.GetsAsync($"/v1/divisions/622921101/cards/{Id(first)}"))["heading"]!.Text("withdrawnOn").ShouldBe("2026-09-01");
        (await PublishedEventsAsync(Id(first)))[^1].Change.ShouldBe(PaperChange.Withdrawn);
    }

    [Fact]
    public async Task A_card_without_steps_is_refused_with_the_field_and_another_place_is_not_touched()
    {
        using var village = service.As("village-officer@622921102001");
        var wrong = await village.PostsAsync(
            "/v1/divisions/622921102001/cards",
            new
            {
                heading = new { title = "护林员", hazards = new[] { "forest-grassland-fire" } },
                content = new
                {
                    risks = new[] { "林火" },
                    watch = new[] { "烟" },
                    firstSteps = Array.Empty<string>(),
                    contacts = new[] { new { who = "消防", phone = "119" } },
                },
            },
            HttpStatusCode.BadRequest
        );
        wrong["errors"]!.ToJsonString().ShouldContain("content.firstSteps");
        await village.PostsAsync("/v1/divisions/622921102/cards", Card("镇长"), HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_handbook_gives_out_no_more_copies_than_were_printed_by_the_day()
    {
        using var county = service.As("county-officer@622922");
        var book = await county.PostsAsync(
            "/v1/divisions/622922/handbooks",
            new
            {
                heading = new { title = "灾害事件应急手册", hazards = new[] { "earthquake", "geological" } },
                content = new
                {
                    edition = "2026年版",
                    chapters = new[] { new { heading = "地震来了怎么办", text = "就近躲避，震后撤离。" } },
                },
            },
            HttpStatusCode.Created
        );
        var path = $"/v1/divisions/622922/handbooks/{Id(book)}";
        await county.RefusesAsync(path + "/print", new { copies = 100 }, "paper.not-published");
        await county.PostsAsync(path + "/publish", new { on = "2026-04-01" });
        await county.PostsAsync(
            path + "/print",
            new
            {
                copies = 500,
                printer = "县印刷厂",
                on = "2026-04-10",
            }
        );
        await county.RefusesAsync(
            path + "/distribute",
            new
            {
                copies = 10,
                to = "各乡镇",
                on = "2026-04-09",
            },
            "paper.more-than-printed",
            HttpStatusCode.UnprocessableEntity
        );
        await county.PostsAsync(
            path + "/distribute",
            new
            {
                copies = 400,
                to = "各乡镇",
                on = "2026-04-12",
            }
        );
        await county.RefusesAsync(
            path + "/distribute",
            new
            {
                copies = 101,
                to = "学校",
                on = "2026-05-01",
            },
            "paper.more-than-printed",
            HttpStatusCode.UnprocessableEntity
        );
        (await county.GetsAsync(path)).Number("givenOut").ShouldBe(400);
        (await PublishedEventsAsync(Id(book)))[^1].Now.Given.Sum(g => g.Copies).ShouldBe(400);
    }

    [Fact]
    public async Task A_risk_chart_shows_its_points_on_the_map_and_keeps_its_drawing_and_numbers_are_masked_to_auditors()
    {
        using var county = service.As("county-officer@622923");
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent([0x25, 0x50, 0x44, 0x46, 0x2D, 0x31, 0x2E, 0x34, 0x0A]), "file", "风险分布图.pdf" },
        };
        var file = await Answers.ReadAsync(await county.PostAsync("/v1/divisions/622923100/plan-files", form), HttpStatusCode.Created);
        var chart = await county.PostsAsync(
            "/v1/divisions/622923100/risk-charts",
            new
            {
                heading = new { title = "风险隐患分析图表", hazards = new[] { "geological", "flash-flood" } },
                points = new[]
                {
                    new
                    {
                        name = "阳山沟滑坡",
                        hazard = "geological",
                        point = new
                        {
                            longitude = 103.05,
                            latitude = 35.83,
                            system = "wgs84",
                        },
                        level = "red",
                        people = 126,
                        households = 31,
                        measures = "监测、设警示牌、汛期转移",
                        charge = "马学林",
                        phone = "13912345678",
                    },
                    new
                    {
                        name = "大沟山洪",
                        hazard = "flash-flood",
                        point = new
                        {
                            longitude = 103.06,
                            latitude = 35.84,
                            system = "wgs84",
                        },
                        level = "yellow",
                        people = 40,
                        households = 9,
                        measures = "清淤",
                        charge = "何建国",
                        phone = "13912345679",
                    },
                },
                drawings = new[] { file.Text("id") },
            },
            HttpStatusCode.Created
        );
        chart.Number("threatened").ShouldBe(166);
        // A draft is not on the map.
        (await county.GetsAsync("/v1/divisions/622923/risk-charts/points"))
            .ToJsonString()
            .ShouldNotContain(Id(chart));
        await county.PostsAsync($"/v1/divisions/622923100/risk-charts/{Id(chart)}/publish", new { on = "2026-06-01" });
        var red = (await county.GetsAsync("/v1/divisions/622923/risk-charts/points?level=red"))["items"]!.AsArray().Single()!;
        red["risk"]!.Text("name").ShouldBe("阳山沟滑坡");
        red["risk"]!.Text("phone").ShouldBe("13912345678");
        (await county.GetAsync($"/v1/divisions/622923/risk-charts/{Id(chart)}/drawings/{file.Text("id")}")).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );

        using var auditor = service.As("auditor@622923");
        (await auditor.GetsAsync($"/v1/divisions/622923/risk-charts/{Id(chart)}")).ToJsonString().ShouldContain("139****5678");
    }

    [Fact]
    public async Task Papers_follow_a_new_code_of_their_place_and_end_where_the_same_one_is_in_use()
    {
        using var county = service.As("county-officer@622924");
        var moved = await PublishedAsync(county, "622924101", "moved");
        await service.InsideAsync(async p =>
        {
            var db = p.GetRequiredService<ContingencyPlansDb>();
            db.Publish(
                new DivisionRecoded(
                    Guid.NewGuid(),
                    DivisionLevel.Township,
                    "新乡",
                    DivisionCode.Parse("622924101"),
                    DivisionChange.Recode,
                    new DateOnly(2026, 10, 1)
                )
                {
                    Division = DivisionCode.Parse("622924201"),
                }
            );
            return await db.SaveChangesAsync();
        });
        for (var attempt = 0; (await PublishedEventsAsync(moved)).Count < 2; attempt++)
        {
            attempt.ShouldBeLessThan(200);
            await Task.Delay(100);
        }

        var published = (await PublishedEventsAsync(moved))[^1];
        (published.Change, published.Was!.Division.Value, published.Now.Division.Value).ShouldBe(
            (PaperChange.Moved, "622924101", "622924201")
        );
        published.Now.Moves.ShouldHaveSingleItem().From.Value.ShouldBe("622924101");
        await county.GetsAsync($"/v1/divisions/622924201/cards/{moved}");
    }

    [Fact]
    public async Task A_sheet_of_cards_is_imported_completely_or_not_at_all_and_exported_unchanged()
    {
        using var county = service.As("county-officer@622925");
        const string heads = "区划代码,企业名称,岗位,灾种,主要风险,观察要点,先期处置步骤,禁止事项,联系方式,发布日期\n";
        var wrong = await county.ImportsAsync(
            "/v1/divisions/622925/cards/import",
            heads
                + "622925100001,,村医,公共卫生、地震,群体发病,发热,隔离；上报,,镇卫生院 0930-3221119,2026-03-01\n"
                + "622925100001,,护林员,天火,林火,烟,扑打,,消防 119,\n"
                + "622925100001,,网格员,火灾,火,烟,报警,,消防,\n",
            HttpStatusCode.UnprocessableEntity
        );
        wrong["errors"]!.ToJsonString().ShouldContain("D3");
        wrong["errors"]!.ToJsonString().ShouldContain("I4");
        (await county.GetsAsync("/v1/divisions/622925/cards"))["items"]!.AsArray().ShouldBeEmpty();

        const string good =
            "622925100001,,村医,公共卫生、地震,群体发病,发热；呕吐,隔离；上报,,镇卫生院 0930-3221119,2026-03-01\n"
            + "622925100,积石水泥厂,窑工,生产安全,灼伤,温度,停机,带电作业,厂调度 0930-3221120,\n";
        (await county.ImportsAsync("/v1/divisions/622925/cards/import", heads + good))["counts"]!.Number("added").ShouldBe(2);
        (await county.ImportsAsync("/v1/divisions/622925/cards/import", heads + good))["counts"]!.Number("unchanged").ShouldBe(2);
        var changed = good.Replace("隔离；上报", "隔离；上报；登记", StringComparison.Ordinal);
        (await county.ImportsAsync("/v1/divisions/622925/cards/import", heads + changed))["counts"]!.Number("changed").ShouldBe(1);
        (await county.GetAsync("/v1/divisions/622925/cards/export")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var listed = await county.GetsAsync("/v1/divisions/622925/cards?state=published");
        listed.Each("title").ShouldBe(["村医"]);
    }

    [Fact]
    public async Task A_row_that_says_what_is_known_of_a_card_changes_and_publishes_nothing()
    {
        using var county = service.As("county-officer@622928");
        const string heads = "区划代码,岗位,灾种,主要风险,观察要点,先期处置步骤,禁止事项,联系方式,发布日期\n";
        const string row = "622928100001,村医,公共卫生、地震,群体发病,发热；呕吐,隔离；上报,,镇卫生院 0930-3221119,";
        await county.ImportsAsync("/v1/divisions/622928/cards/import", heads + row + "2026-03-01\n");
        var card = (await county.GetsAsync("/v1/divisions/622928/cards"))["items"]!.AsArray().ShouldHaveSingleItem()!;
        (await county.ImportsAsync("/v1/divisions/622928/cards/import", heads + row + "\n"))["counts"]!.Number("unchanged").ShouldBe(1);
        (await PublishedEventsAsync(card.Text("id"))).ShouldHaveSingleItem().Change.ShouldBe(PaperChange.Published);
        (await county.GetsAsync($"/v1/divisions/622928/cards/{card.Text("id")}")).Number("version").ShouldBe(card.Number("version"));
    }

    [Fact]
    public async Task A_sheet_does_not_publish_a_card_beside_one_in_use_nor_before_its_day()
    {
        using var county = service.As("county-officer@622929");
        await PublishedAsync(county, "622929100001", "护林员");
        await county.PostsAsync("/v1/divisions/622929100001/cards", Card("护林员", "先撤离"), HttpStatusCode.Created);
        const string heads = "区划代码,岗位,灾种,主要风险,观察要点,先期处置步骤,禁止事项,联系方式,发布日期\n";
        var refused = await county.ImportsAsync(
            "/v1/divisions/622929/cards/import",
            heads
                + "622929100001,护林员,山洪,火,烟,扑打,,消防 119,2026-03-02\n"
                + "622929100001,网格员,山洪,火,烟,报警,,消防 119,2099-01-01\n"
                + "622929100001,村医,山洪,火,烟,报警,,消防 119,\n"
                + "622929100001,村医,山洪,火,烟,报警,,消防 119,\n",
            HttpStatusCode.UnprocessableEntity
        );
        refused["errors"]!
            .AsArray()
            .Select(e => (e!.Text("field"), e!.Text("code")))
            .ShouldBe([("I2", "paper.in-use"), ("I3", "paper.date-not-yet"), ("B5", "record.duplicate")], ignoreOrder: true);
        (await county.GetsAsync("/v1/divisions/622929/cards")).Each("title").ShouldBe(["护林员", "护林员"]);
    }

    private static async Task<string> PublishedAsync(HttpClient caller, string place, string post)
    {
        var card = await caller.PostsAsync($"/v1/divisions/{place}/cards", Card(post), HttpStatusCode.Created);
        await caller.PostsAsync($"/v1/divisions/{place}/cards/{Id(card)}/publish", new { on = "2026-03-01" });
        return Id(card);
    }

    private static object Card(string post, string step = "喊话转移", string? enterprise = null) =>
        new
        {
            heading = new
            {
                title = post,
                enterprise,
                hazards = new[] { "flash-flood", "geological" },
            },
            content = new
            {
                risks = new[] { "山洪" },
                watch = new[] { "溪水变浑" },
                firstSteps = new[] { step },
                contacts = new[] { new { who = "镇应急所", phone = "0930-3221119" } },
            },
        };

    private static string Id(System.Text.Json.Nodes.JsonNode record) => (record["heading"] ?? record).Text("id");

    private async Task<List<PlanPaperChanged>> PublishedEventsAsync(string id) =>
        (await service.PublishedEventsAsync(id)).ConvertAll(e =>
            JsonSerializer.Deserialize<PlanPaperChanged>(e.Body, PlatformJson.Options)!
        );
}
