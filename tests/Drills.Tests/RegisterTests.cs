using System.Net;
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
        refused["errors"]!.AsArray().Select(e => (e!.Text("field"), e!.Text("code"))).ShouldBe([("I7", "field.format")]);
        refused = await county.ImportsAsync(
            "/v1/divisions/622922/drills/import",
            Headings
                + Row("好的")
                + Row("未来", "2027-01-01")
                + Row("无队", team: "没有的队")
                + Row("同名", team: "同名队")
                + Row("未建", team: "乡中队")
                + Row("预案", plan: "没有的预案")
                + Row("好的")
                + Row("自演无队", "2026-07-02", kind: "救援队伍"),
            HttpStatusCode.UnprocessableEntity
        );
        refused["errors"]!
            .AsArray()
            .Select(e => (e!.Text("field"), e!.Text("code")))
            .ShouldBe(
                [
                    ("C3", "drill.not-yet"),
                    ("K4", "drill.unknown-team"),
                    ("K5", "drill.ambiguous-team"),
                    ("K6", "drill.unknown-team"),
                    ("J7", "drill.no-such-plan"),
                    ("B8", "record.duplicate"),
                    ("K9", "drill.own-team-missing"),
                ],
                ignoreOrder: true
            );
        (await county.GetsAsync("/v1/divisions/622922/drills"))["items"]!.AsArray().ShouldBeEmpty();
    }
}
