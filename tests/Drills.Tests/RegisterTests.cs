using System.Net;
using System.Text.Json.Nodes;
using Platform.Core.Events;

namespace Drills.Tests;

public sealed class RegisterTests(DrillsFixture service) : IClassFixture<DrillsFixture>
{
    private const string Headings =
        "组织方区划,演练名称,演练日期,组织方类别,组织方,演练形式,演练范围,演练内容,灾种,针对预案,参演队伍,参演单位,参演人数";

    [Fact]
    public async Task A_county_enters_last_quarters_village_drills_from_a_sheet_and_a_second_time_they_are_unchanged()
    {
        for (var i = 0; i < 200; i++)
        {
            await service.KnownTeamAsync($"6229211{i / 20:00}2{i % 20:00}", TeamLevel.VillageTeam, $"{i}村应急救援队");
        }

        using var county = service.As("county-officer@622921");
        var programme = await county.PostsAsync(
            "/v1/divisions/622921100200/programmes",
            new
            {
                year = 2026,
                items = new[]
                {
                    new
                    {
                        month = 7,
                        title = "山洪转移",
                        hazard = "flash-flood",
                        form = "live",
                        extent = "functional",
                        content = "single",
                    },
                },
            },
            HttpStatusCode.Created
        );
        await county.PostsAsync($"/v1/divisions/622921100200/programmes/{programme.Text("id")}/approve");
        var rows = Enumerable
            .Range(0, 200)
            .Select(i =>
                $"6229211{i / 20:00}2{i % 20:00},山洪避险转移演练,2026-07-{(i % 28) + 1:00},救援队伍,{i}村应急管理室,实战演练,功能演练,单项演练,山洪,,,卫生室、村小学,{20 + i}"
            );
        var sheet = Headings + "\n" + string.Join('\n', rows);
        (await county.ImportsAsync("/v1/divisions/622921/drills/import?preview=true", sheet))["counts"]!.Number("added").ShouldBe(200);
        (await county.ImportsAsync("/v1/divisions/622921/drills/import", sheet))["counts"]!.Number("added").ShouldBe(200);
        (await county.ImportsAsync("/v1/divisions/622921/drills/import", sheet))["counts"]!.Number("unchanged").ShouldBe(200);
        var level = (await county.GetsAsync("/v1/divisions/622921/drills/coverage"))["levels"]![0]!;
        (level.Number("teams"), level.Number("drilled")).ShouldBe((200, 200));
        (await county.GetsAsync($"/v1/divisions/622921/programmes/{programme.Text("id")}")).Number("held").ShouldBe(1);
        (
            await county.ImportsAsync(
                "/v1/divisions/622921/drills/import",
                Headings
                    + "\n622921100200,山洪避险转移演练,2026-07-01,救援队伍,0村应急管理室,实战演练,功能演练,单项演练,山洪,,,卫生室、村小学,99"
            )
        )["counts"]!
            .Number("changed")
            .ShouldBe(1);
        (await county.GetAsync("/v1/divisions/622921/drills/export")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Wrong_cells_are_named_and_nothing_comes_in()
    {
        await service.KnownTeamAsync("622922100201", TeamLevel.VillageTeam, "同名队");
        await service.KnownTeamAsync("622922100202", TeamLevel.VillageTeam, "同名队");
        await service.KnownTeamAsync("622922100", TeamLevel.TownshipSquadron, "乡中队", established: "2026-08-01");
        using var county = service.As("county-officer@622922");
        string Row(
            string title,
            string day = "2026-07-01",
            string team = "",
            string hazard = "山洪",
            string plan = "",
            string kind = "政府及应急管理机构"
        ) => $"\n622922100,{title},{day},{kind},乡应急管理所,实战演练,,,{hazard},{plan},{team},,30";
        var refused = await county.ImportsAsync(
            "/v1/divisions/622922/drills/import",
            Headings
                + Row("好的")
                + Row("未来", "2027-01-01")
                + Row("无队", team: "没有的队")
                + Row("同名", team: "同名队")
                + Row("未建", team: "乡中队")
                + Row("灾种", hazard: "洪水")
                + Row("预案", plan: "没有的预案")
                + Row("好的")
                + Row("自演无队", "2026-07-02", kind: "救援队伍"),
            HttpStatusCode.UnprocessableEntity
        );
        refused["errors"]!
            .AsArray()
            .Select(e => (e!.Text("field"), e!.Text("code")))
            .ShouldBe([
                ("C3", "drill.not-yet"),
                ("K4", "drill.unknown-team"),
                ("K5", "drill.ambiguous-team"),
                ("K6", "drill.unknown-team"),
                ("I7", "field.format"),
                ("J8", "drill.no-such-plan"),
                ("B9", "record.duplicate"),
                ("K10", "drill.own-team-missing"),
            ]);
        (await county.GetsAsync("/v1/divisions/622922/drills"))["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_row_of_a_known_drill_changes_what_it_says_and_nothing_else()
    {
        var team = await service.KnownTeamAsync("622929100201", TeamLevel.VillageTeam, "同名队");
        await service.KnownTeamAsync("622929100202", TeamLevel.VillageTeam, "同名队");
        var plan = service.Plans.Issue("只在别处的预案");
        using var county = service.As("county-officer@622929");
        var drill = Scenes.Drill("示范演练", team).Exercising(plan, "ii");
        (drill["organizerKind"], drill["purpose"], drill["extent"]) = ("government", "demonstration", "full");
        (drill["observers"], drill["point"]) = (new JsonArray("县政府"), new JsonObject { ["longitude"] = 103.2, ["latitude"] = 35.6 });
        drill["institutions"] = new JsonArray("卫生院 急救站");
        var recorded = await county.PostsAsync(
            "/v1/divisions/622929100/drills/record",
            new
            {
                drill,
                held = new
                {
                    on = "2026-06-10",
                    people = 30,
                    summary = "达到目的",
                },
            },
            HttpStatusCode.Created
        );
        var at = $"/v1/divisions/622929100/drills/{recorded.Text("id")}";
        string Row(int people, string extent = "", string plan = "只在别处的预案") =>
            $"\n622929100,示范演练,2026-06-10,政府及应急管理机构,应急管理所,实战演练,{extent},,防汛抗旱,{plan},同名队,卫生院 急救站,{people}";
        (await county.ImportsAsync("/v1/divisions/622929/drills/import", Headings + Row(30)))["counts"]!.Number("unchanged").ShouldBe(1);
        (await county.GetsAsync(at)).Number("version").ShouldBe(recorded.Number("version"));
        (await county.ImportsAsync("/v1/divisions/622929/drills/import", Headings + Row(31)))["counts"]!.Number("changed").ShouldBe(1);
        var corrected = await county.GetsAsync(at);
        corrected.Number("people").ShouldBe(31);
        foreach (
            var kept in (string[])
                [
                    "purpose",
                    "extent",
                    "planId",
                    "responseGrade",
                    "planCheck",
                    "teams",
                    "institutions",
                    "observers",
                    "venue",
                    "point",
                    "scenario",
                    "summary",
                ]
        )
        {
            JsonNode.DeepEquals(corrected[kept], recorded[kept]).ShouldBeTrue(kept);
        }

        var refused = await county.ImportsAsync(
            "/v1/divisions/622929/drills/import",
            Headings + Row(40) + Row(41).Replace("示范演练", "另一演练", StringComparison.Ordinal),
            HttpStatusCode.UnprocessableEntity
        );
        refused["errors"]!.AsArray().Select(e => (e!.Text("field"), e!.Text("code"))).ShouldBe([("J3", "drill.no-such-plan")]);
        (await county.GetsAsync(at)).Number("people").ShouldBe(31);
    }

    [Fact]
    public async Task Of_two_drills_of_a_sheet_the_first_carries_out_the_one_line_of_the_programme()
    {
        using var county = service.As("county-officer@622930");
        var line = new
        {
            month = 7,
            title = "山洪转移",
            hazard = "flash-flood",
            form = "live",
            extent = "functional",
            content = "single",
        };
        var programme = await county.PostsAsync(
            "/v1/divisions/622930100/programmes",
            new { year = 2026, items = new[] { line } },
            HttpStatusCode.Created
        );
        await county.PostsAsync($"/v1/divisions/622930100/programmes/{programme.Text("id")}/approve");
        string Row(string title, string day) => $"\n622930100,{title},{day},政府及应急管理机构,乡应急管理所,实战演练,,,山洪,,,,30";
        var sheet = Headings + Row("先演", "2026-06-01") + Row("后演", "2026-07-01") + Row("去年演", "2025-07-01");
        (await county.ImportsAsync("/v1/divisions/622930/drills/import", sheet))["counts"]!.Number("added").ShouldBe(3);
        (await county.GetsAsync("/v1/divisions/622930/drills"))["items"]!
            .AsArray()
            .Where(d => d!["programmeItemId"] is not null)
            .Select(d => d!.Text("title"))
            .ShouldBe(["先演"]);
    }
}
