using System.Net;
using System.Text.Json.Nodes;
using ContingencyPlans.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ContingencyPlans.Tests;

/// <summary>Organizations are down in these tests.</summary>
public sealed class PlanPapersApiTests(ContingencyPlansFixture service) : IClassFixture<ContingencyPlansFixture>
{
    [Fact]
    public async Task Coverage_counts_what_is_in_force_of_what_must_be_there_and_names_what_is_missing()
    {
        await PlacesAsync(
            "622931",
            "县",
            "622931101",
            "甲乡",
            "622931102",
            "乙乡",
            "622931101001",
            "一村",
            "622931101002",
            "二村",
            "622931102001",
            "三村"
        );
        using var county = service.As("county-officer@622931");
        await county.PostsAsync(
            "/v1/divisions/622931/plans/requirements",
            new
            {
                validFrom = "2026-01-01",
                source = "县应急办〔2026〕3号",
                plans = new object[]
                {
                    new { level = "township", kind = "overall" },
                    new
                    {
                        level = "township",
                        kind = "special",
                        hazard = "flood-drought",
                    },
                    new { level = "village", kind = "disposal-scheme" },
                },
            }
        );
        await county.RefusesAsync(
            "/v1/divisions/622931/plans/requirements",
            new { validFrom = "2026-01-01", plans = new[] { new { level = "village", kind = "disposal-scheme" } } },
            "plan-requirements.stand"
        );
        await county.RefusesAsync(
            "/v1/divisions/622931/plans/requirements",
            new { validFrom = "2026-02-01", plans = new[] { new { level = "village", kind = "overall" } } },
            "template.kind-not-of-level",
            HttpStatusCode.UnprocessableEntity
        );

        await service.BringsIntoForceAsync(await county.DraftsAsync("622931101", "甲乡总体应急预案"), "甲政〔2026〕1号");
        await service.BringsIntoForceAsync(
            await county.DraftsAsync("622931101", "甲乡自然灾害应急预案", "special", "township", "natural-disaster"),
            "甲政〔2026〕2号"
        );
        await service.BringsIntoForceAsync(
            await county.DraftsAsync("622931101001", "一村应急处置方案", "disposal-scheme", "village"),
            "甲政〔2026〕3号"
        );
        await county.DraftsAsync("622931101002", "二村应急处置方案", "disposal-scheme", "village"); // a draft covers nothing

        var coverage = await county.GetsAsync("/v1/divisions/622931/plans/coverage");
        var levels = coverage["levels"]!.AsArray().ToDictionary(l => l!.Text("level"), l => l!);
        (
            levels["township"]!.Number("required"),
            levels["township"]!.Number("met"),
            levels["township"]["percent"]!.GetValue<decimal>()
        ).ShouldBe((4, 1, 25m));
        (levels["village"].Number("places"), levels["village"].Number("whole"), levels["village"]["percent"]!.GetValue<decimal>()).ShouldBe(
            (3, 1, 33.3m)
        );
        coverage["rows"]!
            .AsArray()
            .Select(r => (r!.Text("name"), r!.Number("required"), r!.Number("met")))
            .ShouldBe([("甲乡", 4, 2), ("乙乡", 3, 0)]);
        coverage["columns"]!.AsArray().Count.ShouldBe(3);
        coverage["rows"]![0]!["cells"]!.AsArray().Select(c => c!["met"]!.GetValue<int>()).ShouldBe([1, 0, 1]);

        // A relief plan for natural disasters is no flood plan.
        var missing = await AllAsync(county, "/v1/divisions/622931/plans/missing?limit=2");
        missing
            .Select(m => $"{m.Text("name")} {m.Text("kind")} {m["hazard"]?.GetValue<string>()}".Trim())
            .ShouldBe([
                "甲乡 special flood-drought",
                "二村 disposal-scheme",
                "乙乡 overall",
                "乙乡 special flood-drought",
                "三村 disposal-scheme",
            ]);
        (await AllAsync(county, "/v1/divisions/622931/plans/missing?level=village")).Count.ShouldBe(2);
        // The first one was not in force that day.
        (await AllAsync(county, "/v1/divisions/622931/plans/missing?asOf=2026-10-15&level=village")).Count.ShouldBe(3);
        (await county.GetsAsync("/v1/divisions/622931101/plans/requirements"))["items"]!.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Contacts_of_a_plan_are_unknown_while_organizations_are_down_and_the_document_still_comes()
    {
        using var head = service.As("township-head@622932101");
        var draft = await head.PostsAsync(
            "/v1/divisions/622932101/plans",
            new
            {
                heading = Scenes.Heading("丙乡总体应急预案"),
                content = new
                {
                    actions = new[]
                    {
                        new
                        {
                            number = "1",
                            post = "乡长",
                            text = "到岗",
                            withinMinutes = 30,
                        },
                    },
                    contacts = new object[]
                    {
                        new
                        {
                            division = "622932101",
                            post = "township-head",
                            duty = "总指挥",
                        },
                        new
                        {
                            division = "622932101",
                            officer = "disaster",
                            duty = "报灾",
                        },
                    },
                },
            },
            HttpStatusCode.Created
        );
        var contacts = await head.GetsAsync($"/v1/divisions/622932101/plans/{draft.Text("id")}/contacts");
        contacts["complete"]!.GetValue<bool>().ShouldBeFalse();
        var first = contacts["contacts"]![0]!;
        (first.Text("state"), first.Text("title"), first.Text("note")).ShouldBe(("unknown", "乡镇长（街道办主任）", "暂时无法查询"));
        contacts["contacts"]![1]!.Text("title").ShouldBe("灾害信息员");

        var document = await head.GetAsync($"/v1/divisions/622932101/plans/{draft.Text("id")}/document");
        document.StatusCode.ShouldBe(HttpStatusCode.OK);
        document.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("丙乡总体应急预案.docx");
        (await document.Content.ReadAsByteArrayAsync())[..2].ShouldBe("PK"u8.ToArray());
    }

    [Fact]
    public async Task The_register_of_plans_goes_out_with_chinese_headings_and_words()
    {
        await PlacesAsync("622933101", "丁乡");
        using var county = service.As("county-officer@622933");
        await county.DraftsAsync("622933101", "丁乡防汛抗旱应急预案", "special", "township", "flood-drought");
        var sheet = await (await county.GetAsync("/v1/divisions/622933/plans/export")).Content.ReadAsByteArrayAsync();
        var row = Workbooks.ReadByHeading(sheet).ShouldHaveSingleItem();
        (row["区划名称"], row["层级"], row["类别"], row["灾种"], row["状态"]).ShouldBe(
            ("丁乡", "乡镇级", "专项应急预案", "防汛抗旱", "起草")
        );
    }

    private static async Task<List<JsonNode>> AllAsync(HttpClient caller, string path)
    {
        var (all, cursor) = (new List<JsonNode>(), "");
        do
        {
            var page = await caller.GetsAsync(path + cursor);
            all.AddRange(page["items"]!.AsArray()!);
            cursor = page["nextCursor"] is { } next ? $"&cursor={Uri.EscapeDataString(next.GetValue<string>())}" : "";
        } while (cursor.Length > 0);
        return all;
    }

    // Pairs of code and name, as in the events of organizations.
    private Task<int> PlacesAsync(params string[] places) =>
        service.InsideAsync(async p =>
        {
            var db = p.GetRequiredService<ContingencyPlansDb>();
            foreach (var place in places.Chunk(2))
            {
                var level = place[0].Length switch
                {
                    6 => "county",
                    9 => "township",
                    _ => "village",
                };
                await db.Database.ExecuteSqlAsync(
                    $"""
                    insert into places (id, division, code_from, level, name, named_on)
                    values (gen_random_uuid(), {place[0]}, '2020-01-01', {level}, {place[1]}, '2020-01-01')
                    """
                );
            }

            return places.Length;
        });
}
