using System.Net;

namespace Organizations.Tests.Standards;

public sealed class StandardsRegisterTests(OrganizationsFixture service) : IClassFixture<OrganizationsFixture>
{
    [Fact]
    public async Task A_sheet_answers_items_and_what_the_register_knows_comes_from_the_register()
    {
        using var county = service.As("county-officer@622921");
        var office = await county.PostsAsync(
            "/v1/divisions/622921100/institutions",
            new
            {
                kind = "safety-station",
                name = "莲花镇安监站",
                establishedOn = "2015-01-01",
            },
            HttpStatusCode.Created
        );
        await county.PostsAsync(
            $"/v1/divisions/622921100/institutions/{office.Text("id")}/rename",
            new { name = "莲花镇应急管理所", on = "2026-03-12" }
        );
        var result = await county.ImportsAsync(
            "/v1/divisions/622921/assessments/import",
            """
            区划代码,标准,条目,是否具备,说明
            622921100,“八有”标准,有制度,是,已上墙
            622921100,eight-haves,有台账,否,
            622921100,eight-haves,有牌子,否,
            """
        );
        result["counts"]!.Number("added").ShouldBe(2);
        var items = (await county.GetsAsync("/v1/divisions/622921100/assessments?standard=eight-haves"))["items"]![0]!["items"]!
            .AsArray()
            .ToDictionary(i => i!.Text("key"), i => i!["met"]?.GetValue<bool>());
        (items["rules"], items["register"], items["premises"]).ShouldBe((true, false, null));
        (items["institution"], items["plaque"], items["seal"], items["staff"]).ShouldBe((true, true, false, false));
        (await county.GetAsync("/v1/divisions/622921/assessments/export")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var refused = await county.ImportsAsync(
            "/v1/divisions/622921/assessments/import",
            """
            区划代码,标准,条目,是否具备
            622921100,十有标准,有制度,是
            622921100,eight-haves,有飞机,是
            622921101,eight-haves,有制度,是
            """,
            HttpStatusCode.UnprocessableEntity
        );
        refused["errors"]!
            .AsArray()
            .Select(e => e!.Text("code"))
            .ShouldBe(["standard.not-in-force", "assessment.no-such-item", "not-found"]);
    }

    [Fact]
    public async Task An_answer_that_is_known_is_unchanged_and_a_sheet_with_a_wrong_cell_answers_nothing()
    {
        using var county = service.As("county-officer@622922");
        var office = await county.PostsAsync(
            "/v1/divisions/622922100/institutions",
            new
            {
                kind = "office",
                name = "附城镇应急管理所",
                establishedOn = "2020-01-01",
            },
            HttpStatusCode.Created
        );
        const string import = "/v1/divisions/622922/assessments/import";
        const string heading = "区划代码,机构,标准,条目,是否具备,说明\n";
        const string row = "622922100,附城镇应急管理所,eight-haves,有制度,否,在拟";
        (await county.ImportsAsync(import, heading + row))["counts"]!.Number("added").ShouldBe(1);
        (await county.ImportsAsync(import, heading + row))["counts"]!.Number("unchanged").ShouldBe(1);
        (
            await county.RefusedCellsAsync(
                import,
                heading
                    + """
                    622922100,附城镇应急管理所,eight-haves,有制度,是,
                    622922100,附城镇安监站,eight-haves,有制度,是,
                    622922100,,十有标准,有制度,是,
                    622922100,,eight-haves,有飞机,是,
                    """
            )
        ).ShouldBe([("B3", "not-found"), ("C4", "standard.not-in-force"), ("D5", "assessment.no-such-item")], ignoreOrder: true);
        var assessment = (await county.GetsAsync("/v1/divisions/622922100/assessments?standard=eight-haves"))["items"]![0]!;
        assessment["items"]!.AsArray().Single(i => i!.Text("key") == "rules")!["met"]!.GetValue<bool>().ShouldBeFalse();

        foreach (var item in assessment["items"]!.AsArray().Select(i => i!.Text("key")))
        {
            await county.ImportsAsync(import, $"{heading}622922100,,eight-haves,{item},否,");
        }

        await county.PostsAsync($"/v1/divisions/622922100/assessments/{assessment.Text("id")}/submit");
        (
            await county.RefusedCellsAsync(
                import,
                heading
                    + """
                    622922100,,eight-haves,有制度,是,
                    622922100,,eight-haves,有台账,否,已补
                    622922100,,eight-haves,有台账,否,
                    """
            )
        ).ShouldBe([("E2", "assessment.wrong-step"), ("E3", "assessment.wrong-step")]);
        office.Text("state").ShouldBe("standing");
    }
}
