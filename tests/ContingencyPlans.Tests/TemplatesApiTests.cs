using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using ContingencyPlans.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ContingencyPlans.Tests;

/// <summary>Organizations and rescue-teams are down in these tests: plans are written all the same, and say what they could not
/// ask.</summary>
public sealed class TemplatesApiTests(ContingencyPlansFixture service) : IClassFixture<ContingencyPlansFixture>
{
    [Fact]
    public async Task A_county_writes_the_schemes_of_250_villages_in_one_go_skips_those_that_have_one_and_names_the_gaps()
    {
        await DirectoryAsync("622921", townships: 25, villages: 10);
        using var county = service.As("county-officer@622921");
        await county.DraftsAsync("622921101001", "已有的处置方案", "disposal-scheme", "village");
        var rows = string.Concat(
            Enumerable
                .Range(1, 9)
                .Select(v =>
                    $"622921101{v:000},{v}00,{v}0,{v},村后沟,向东,铜锣、喇叭,村委会库房,0930-322{v:0000},镇卫生院,村委会广场,,200,103.2,35.6\n"
                )
        );
        (
            await county.ImportsAsync(
                "/v1/divisions/622921/plan-templates/local-data/import",
                "区划代码,常住人口,户数,需协助转移人数,主要风险隐患,转移路线,预警方式,物资存放点,值班电话,就近医疗机构,安置点名称,安置点地址,安置点容量,经度,纬度\n"
                    + rows
            )
        )["counts"]!
            .Number("added")
            .ShouldBe(9);

        var template = await TemplateAsync(county, "622921", "village-disposal-scheme");
        var clock = Stopwatch.StartNew();
        var written = await county.PostsAsync($"/v1/divisions/622921/plan-templates/{template}/write-all");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        written.Number("written").ShouldBe(249);
        var skipped = written["skipped"]!.AsArray().ShouldHaveSingleItem()!;
        (skipped.Text("division"), skipped.Text("title")).ShouldBe(("622921101001", "已有的处置方案"));
        var gaps = written["gaps"]!.AsArray().ToDictionary(g => g!.Text("placeholder"), g => g!);
        gaps["population"]["places"]!.AsArray().Count.ShouldBe(241);
        gaps["population"].Text("reason").ShouldBe("not-told");
        gaps["head"].Text("reason").ShouldBe("unreachable");
        gaps["head"].Text("name").ShouldBe("行政负责人姓名");
        gaps.ShouldNotContainKey("place");

        var id = written["plans"]!.AsArray().Single(p => p!.Text("division") == "622921101002")!.Text("planId");
        var plan = await county.GetsAsync($"/v1/divisions/622921101002/plans/{id}");
        (plan.Text("title"), plan.Text("state")).ShouldBe(("村101002社区突发事件应急处置方案", "draft"));
        plan["content"]!["sections"]![0]!.Text("text").ShouldContain("现有20户、200人");
        plan["content"]!["shelters"]![0]!.Number("capacity").ShouldBe(200);

        var again = await county.PostsAsync($"/v1/divisions/622921/plan-templates/{template}/write-all");
        (again.Number("written"), again["skipped"]!.AsArray().Count).ShouldBe((0, 250));
    }

    [Fact]
    public async Task A_township_writes_its_plan_from_a_template_linked_to_the_countys_plan_in_force()
    {
        await DirectoryAsync("622922", townships: 1, villages: 0);
        using var county = service.As("county-officer@622922");
        var above = await county.DraftsAsync("622922", "县总体应急预案", "overall", "county");
        await service.BringsIntoForceAsync(above, "县应急〔2026〕1号");
        using var head = service.As("township-head@622922101");
        var template = await TemplateAsync(head, "622922101", "township-overall");
        var written = await head.OnceAsync($"/v1/divisions/622922101/plan-templates/{template}/write", new { }, "template.plan-stands");
        (written.Text("title"), written.Text("superiorId")).ShouldBe(("乡101突发事件总体应急预案", above.Text("id")));
        await head.RefusesAsync($"/v1/divisions/622922101/plan-templates/{template}/write", new { }, "template.plan-stands");
        var special = await TemplateAsync(head, "622922101", "special-flood-drought");
        (await head.PostsAsync($"/v1/divisions/622922101/plan-templates/{special}/write", new { }, HttpStatusCode.Created))
            .Text("superiorId")
            .ShouldBe(above.Text("id"));
        await head.RefusesAsync(
            $"/v1/divisions/622922101/plan-templates/{special}/write-all",
            new { },
            "template.level-missing",
            HttpStatusCode.UnprocessableEntity
        );
        await head.RefusesAsync(
            $"/v1/divisions/622922101/plan-templates/{special}/write",
            new { level = "village" },
            "template.not-for-level",
            HttpStatusCode.UnprocessableEntity
        );
    }

    [Fact]
    public async Task A_villages_plan_is_filled_again_when_its_data_are_recorded_and_not_approved_before()
    {
        await DirectoryAsync("622927", townships: 1, villages: 1);
        using var county = service.As("county-officer@622927");
        const string at = "/v1/divisions/622927101001";
        var template = await TemplateAsync(county, "622927101001", "village-disposal-scheme");
        var written = await county.PostsAsync($"{at}/plan-templates/{template}/write", new { }, HttpStatusCode.Created);
        var id = written.Text("planId");
        await county.ImportsAsync(
            "/v1/divisions/622927/plan-templates/local-data/import",
            "区划代码,常住人口,户数,需协助转移人数\n622927101001,200,20,2\n"
        );

        var refilled = await county.PostsAsync($"{at}/plans/refill", new { });
        var plan = refilled["plans"]!.AsArray().ShouldHaveSingleItem()!;
        plan["filled"]!.AsArray().Select(f => f!.GetValue<string>()).ShouldContain("常住人口");
        refilled["gaps"]!.AsArray().Select(g => g!.Text("placeholder")).ShouldContain("routes");
        var shown = await county.GetsAsync($"{at}/plans/{id}");
        shown["content"]!["sections"]![0]!.Text("text").ShouldContain("现有20户、200人");
        shown["openPlaceholders"]!.AsArray().ShouldNotBeEmpty();
        (await county.GetsAsync($"{at}/plans?incomplete=true"))["items"]!.AsArray().ShouldHaveSingleItem()!.Text("id").ShouldBe(id);
        (await county.GetsAsync($"{at}/plans?incomplete=false&flagged=false&linked=false&overdue=false"))["items"]!
            .AsArray()
            .ShouldBeEmpty();

        await county.PostsAsync($"{at}/plans/{id}/start-review", new { on = "2026-10-16" });
        var opinion = new
        {
            expert = "李专家",
            verdict = "agree",
            text = "同意",
            on = "2026-10-16",
        };
        await county.PostsAsync($"{at}/plans/{id}/opinions", opinion);
        await county.PostsAsync(
            $"{at}/plans/{id}/opinions/answer",
            new
            {
                text = "感谢",
                taken = true,
                on = "2026-10-16",
            }
        );
        await county.RefusesAsync($"{at}/plans/{id}/approve", new { on = "2026-10-16" }, "plan.placeholders-open");
        var approved = await county.PostsAsync($"{at}/plans/{id}/approve", new { on = "2026-10-16", waiver = "转移路线待测绘" });
        approved["steps"]!.AsArray()[^1]!.Text("note").ShouldEndWith("：转移路线待测绘");
    }

    [Fact]
    public async Task An_enterprises_plan_is_written_for_that_enterprise_once()
    {
        using var head = service.As("township-head@622923101");
        var template = await TemplateAsync(head, "622923101", "enterprise-on-site");
        var enterprise = new { name = "积石水泥厂", creditCode = "91620000MA71234X5K" };
        var written = await head.PostsAsync(
            $"/v1/divisions/622923101/plan-templates/{template}/write",
            new { enterprise },
            HttpStatusCode.Created
        );
        written.Text("title").ShouldBe("积石水泥厂现场处置方案");
        await head.RefusesAsync($"/v1/divisions/622923101/plan-templates/{template}/write", new { enterprise }, "template.plan-stands");
        await head.PostsAsync(
            $"/v1/divisions/622923101/plan-templates/{template}/write",
            new { enterprise = new { name = "另一厂", creditCode = "91620000MA71234X6K" } },
            HttpStatusCode.Created
        );
        await head.RefusesAsync(
            $"/v1/divisions/622923101/plan-templates/{template}/write-all",
            new { },
            "template.one-enterprise",
            HttpStatusCode.UnprocessableEntity
        );
    }

    [Fact]
    public async Task A_countys_own_version_counts_in_the_county_from_its_day_on_and_nowhere_else()
    {
        using var county = service.As("county-officer@622924");
        object Version(string from, string text) =>
            new
            {
                key = "village-disposal-scheme",
                zh = "本县村级处置方案",
                en = "our village scheme",
                kind = "disposal-scheme",
                levels = new[] { "village" },
                title = "{place}处置方案",
                validFrom = from,
                content = new
                {
                    sections = new[] { new { heading = "总则", text } },
                    grades = Array.Empty<object>(),
                    commands = Array.Empty<object>(),
                    duties = Array.Empty<object>(),
                    actions = new[]
                    {
                        new
                        {
                            number = "1",
                            post = "{head-post}",
                            text = "到岗",
                            withinMinutes = 10,
                        },
                    },
                    resources = Array.Empty<object>(),
                    teams = Array.Empty<object>(),
                    contacts = Array.Empty<object>(),
                    shelters = false,
                },
            };
        (await county.PostsAsync("/v1/divisions/622924/plan-templates", Version("2026-11-01", "一"), HttpStatusCode.Created))
            .Number("number")
            .ShouldBe(1);
        (await county.PostsAsync("/v1/divisions/622924/plan-templates", Version("2027-01-01", "二"), HttpStatusCode.Created))
            .Number("number")
            .ShouldBe(2);
        await county.RefusesAsync("/v1/divisions/622924/plan-templates", Version("2026-11-01", "三"), "template.version-stands");
        await county.RefusesAsync(
            "/v1/divisions/622924/plan-templates",
            Version("2026-12-01", "电话{phone}"),
            "template.placeholder-unknown",
            HttpStatusCode.UnprocessableEntity
        );

        using var village = service.As("village-officer@622924101001");
        async Task<JsonNode> ListedAsync(HttpClient caller, string place, string day) =>
            (await caller.GetsAsync($"/v1/divisions/{place}/plan-templates?key=village-disposal-scheme&asOf={day}"))
                .Items()
                .ShouldHaveSingleItem()!;
        (await ListedAsync(village, "622924101001", "2026-10-31")).Text("zh").ShouldBe("村（社区）应急处置方案");
        (await ListedAsync(village, "622924101001", "2026-11-24")).Number("number").ShouldBe(1);
        (await ListedAsync(village, "622924101001", "2027-01-01")).Number("number").ShouldBe(2);
        using var other = service.As("county-officer@622925");
        (await ListedAsync(other, "622925", "2027-01-01"))["division"].ShouldBeNull();
    }

    [Fact]
    public async Task A_sheet_of_local_data_names_the_cell_of_half_a_shelter()
    {
        using var county = service.As("county-officer@622926");
        var wrong = await county.ImportsAsync(
            "/v1/divisions/622926/plan-templates/local-data/import",
            "区划代码,常住人口,安置点名称,安置点容量,经度,纬度\n622926101001,300,广场,200,103.2,\n622926101002,很多,,,,\n",
            HttpStatusCode.UnprocessableEntity
        );
        var fields = wrong["errors"]!.ToJsonString();
        fields.ShouldContain("B3");
        await county.ImportsAsync(
            "/v1/divisions/622926/plan-templates/local-data/import",
            "区划代码,安置点名称,安置点容量,经度,纬度\n622926101001,广场,200,103.2,\n",
            HttpStatusCode.UnprocessableEntity
        );
        (await county.GetsAsync("/v1/divisions/622926/plan-templates/local-data"))["items"]!.AsArray().ShouldBeEmpty();
        await county.PutsAsync(
            "/v1/divisions/622926101001/plan-templates/local-data",
            new
            {
                population = 312,
                households = (int?)null,
                vulnerable = (int?)null,
                hazardSpots = (string?)null,
                routes = (string?)null,
                warningMeans = (string?)null,
                store = (string?)null,
                dutyPhone = (string?)null,
                clinic = (string?)null,
                shelters = new[]
                {
                    new
                    {
                        name = "学校",
                        point = new { longitude = 103.2, latitude = 35.6 },
                        capacity = 500,
                    },
                },
            }
        );
        (await county.GetsAsync("/v1/divisions/622926/plan-templates/local-data"))["items"]!.AsArray().ShouldHaveSingleItem()!["figures"]!
            .Number("population")
            .ShouldBe(312);
    }

    [Fact]
    public async Task A_sheet_of_local_data_changes_the_first_shelter_only_and_can_come_again()
    {
        using var county = service.As("county-officer@622930");
        static object Shelter(string name) =>
            new
            {
                name,
                point = new { longitude = 103.2, latitude = 35.6 },
                capacity = 500,
            };
        await county.PutsAsync(
            "/v1/divisions/622930101001/plan-templates/local-data",
            new
            {
                population = 312,
                households = (int?)null,
                vulnerable = (int?)null,
                hazardSpots = (string?)null,
                routes = (string?)null,
                warningMeans = (string?)null,
                store = (string?)null,
                dutyPhone = (string?)null,
                clinic = (string?)null,
                shelters = new[] { Shelter("学校"), Shelter("广场") },
            }
        );
        const string heads = "区划代码,常住人口,安置点名称,安置点容量,经度,纬度\n";
        const string known = "622930101001,312,学校,500,103.2,35.6\n";
        var import = "/v1/divisions/622930/plan-templates/local-data/import";
        (await county.ImportsAsync(import, heads + known))["counts"]!.Number("unchanged").ShouldBe(1);
        var changed = known.Replace("学校", "中学", StringComparison.Ordinal);
        (await county.ImportsAsync(import, heads + changed))["counts"]!.Number("changed").ShouldBe(1);
        var refused = await county.ImportsAsync(
            import,
            heads + known + "622930101002,40,,,,\n" + known,
            HttpStatusCode.UnprocessableEntity
        );
        refused["errors"]!.AsArray().Select(e => (e!.Text("field"), e!.Text("code"))).ShouldBe([("A4", "record.duplicate")]);
        (await county.GetsAsync("/v1/divisions/622930/plan-templates/local-data"))["items"]!.AsArray().ShouldHaveSingleItem()!["shelters"]!
            .AsArray()
            .Select(s => s!.Text("name"))
            .ShouldBe(["中学", "广场"]);
    }

    private static async Task<string> TemplateAsync(HttpClient caller, string place, string key) =>
        (await caller.GetsAsync($"/v1/divisions/{place}/plan-templates?key={key}"))["items"]!.AsArray().ShouldHaveSingleItem()!.Text("id");

    // A county with its townships and villages, as in the events of organizations.
    private Task<int> DirectoryAsync(string county, int townships, int villages) =>
        service.InsideAsync(p =>
            p.GetRequiredService<ContingencyPlansDb>()
                .Database.ExecuteSqlAsync(
                    $"""
                    insert into places (id, division, code_from, level, name, named_on)
                    select gen_random_uuid(), code, '2020-01-01', level, name, '2020-01-01' from (
                      select {county}::text code, 'county' level, '县' name
                      union all select {county}::text || (100 + t), 'township', '乡' || (100 + t) from generate_series(1, {townships}) t
                      union all select {county}::text || (100 + t) || lpad(v::text, 3, '0'), 'village',
                        '村' || (100 + t) || lpad(v::text, 3, '0') || '居委会'
                      from generate_series(1, {townships}) t, generate_series(1, {villages}) v) x
                    """
                )
        );
}
