using System.Net;

namespace Organizations.Tests.Documents;

public sealed class DocumentsRegisterTests(OrganizationsFixture service) : IClassFixture<OrganizationsFixture>
{
    private const string Sheet = """
        区划代码,标题,文号,发文机关,类别,印发日期,废止日期
        6229,《临夏州应急救援体系建设方案》,临州办发[2026]12号,临夏州委办公室,体系建设方案,2026-03-05,
        622921,临夏县防汛应急工作意见,临县办发〔2025〕9号,临夏县政府办公室,汛期应对意见,2025年5月6日,2026-01-01
        """;

    [Fact]
    public async Task A_sheet_comes_in_once_and_goes_out_as_it_is_known()
    {
        using var city = service.As("city-admin@6229");
        (await city.ImportsAsync("/v1/divisions/6229/documents/import", Sheet))["counts"]!.Number("added").ShouldBe(2);
        (await city.ImportsAsync("/v1/divisions/6229/documents/import", Sheet))["counts"]!.Number("unchanged").ShouldBe(2);
        (await city.GetsAsync("/v1/divisions/6229/documents")).Each("state").ShouldBe(["in-force", "repealed"]);
        (await city.GetAsync("/v1/divisions/6229/documents/export")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await city.GetAsync("/v1/divisions/6229/documents/template")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Wrong_cells_are_named_and_nothing_comes_in()
    {
        using var county = service.As("county-officer@622922");
        var refused = await county.ImportsAsync(
            "/v1/divisions/622922/documents/import",
            """
            区划代码,标题,文号,发文机关,类别,印发日期
            622922,康乐县工作方案,康县2026年1号,康乐县政府办公室,其他,2026-03-05
            622921,别县的文件,,临夏县政府办公室,其他,2026-03-05
            622922,将来的文件,,康乐县政府办公室,其他,2999-01-01
            """,
            HttpStatusCode.UnprocessableEntity
        );
        refused["errors"]!
            .AsArray()
            .Select(e => (e!.Text("field"), e!.Text("code")))
            .ShouldBe([("C2", "document.number-malformed"), ("A3", "scope.outside"), ("F4", "date.not-yet")], ignoreOrder: true);
        (await county.GetsAsync("/v1/divisions/622922/documents")).Each("title").ShouldBeEmpty();
    }

    [Fact]
    public async Task Milestones_come_in_from_a_sheet()
    {
        using var city = service.As("city-admin@6229");
        const string milestones = """
            区划代码,类型,事项,日期,参加人数,地点
            622921,先行试点,临夏县先行试点,2026-03-01,,
            6229,学习观摩,赴临夏县观摩,2026-06-18,42,莲花镇、城郊镇
            """;
        (await city.ImportsAsync("/v1/divisions/6229/milestones/import", milestones))["counts"]!.Number("added").ShouldBe(2);
        (await city.ImportsAsync("/v1/divisions/6229/milestones/import", milestones))["counts"]!.Number("unchanged").ShouldBe(2);
        (await city.GetsAsync("/v1/divisions/6229/milestones?kind=observation"))["items"]![0]!["places"]!.AsArray().Count.ShouldBe(2);
        (await city.GetAsync("/v1/divisions/6229/milestones/export")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_sheet_of_milestones_names_every_wrong_cell_of_a_row_and_nothing_comes_in()
    {
        using var county = service.As("county-officer@622924");
        (
            await county.RefusedCellsAsync(
                "/v1/divisions/622924/milestones/import",
                """
                区划代码,类型,事项,日期
                622924,先行试点,广河县先行试点,2026-03-01
                622924100,先行试点,城关镇先行试点,2999-01-01
                622921,会议汇报,别县的会议,2026-03-01
                622924999,会议汇报,无此镇的会议,2026-03-01
                """
            )
        ).ShouldBe(
            [
                ("B2", "milestone.said-by-the-city"),
                ("D3", "date.not-yet"),
                ("B3", "milestone.said-by-the-city"),
                ("A3", "milestone.pilot-is-a-county"),
                ("A4", "scope.outside"),
                ("A5", "scope.outside"),
            ],
            ignoreOrder: true
        );
        (await county.GetsAsync("/v1/divisions/622924/milestones")).Each("title").ShouldBeEmpty();
    }
}
