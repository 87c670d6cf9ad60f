using System.Net;

namespace Organizations.Tests.Investments;

public sealed class InvestmentsRegisterTests(OrganizationsFixture service) : IClassFixture<OrganizationsFixture>
{
    private const string Heading =
        "区划代码,项目名称,用途,资金来源,预算（元）,批复文号,立项日期,实施日期,建成日期,投入使用日期,付款日期,付款金额（元）,收款单位,凭证号";

    [Fact]
    public async Task A_sheet_with_payments_comes_in_once_and_goes_out_as_it_came()
    {
        using var city = service.As("city-admin@6229");
        const string sheet = $"""
            {Heading}
            622921,消防车购置,车辆机械,县级,3200000.50,临县财〔2026〕3号,2026-02-10,2026-03-01,2026-05-10,2026-05-20,2026-03-05,1200000.25,某车辆公司,记-12
            622921,消防车购置,车辆机械,县级,3200000.50,临县财〔2026〕3号,2026-02-10,2026-03-01,2026-05-10,2026-05-20,2026-05-12,2000000.25,某车辆公司,记-40
            6229,水域救援基地,救援基地,市（州）级,8000000,,2026-06-01,,,,,,,
            """;
        var first = await city.ImportsAsync("/v1/divisions/6229/investments/import", sheet);
        first["counts"]!.Number("added").ShouldBe(2);
        first["counts"]!.Number("changed").ShouldBe(1);
        (await city.ImportsAsync("/v1/divisions/6229/investments/import", sheet))["counts"]!.Number("unchanged").ShouldBe(3);
        var item = (await city.GetsAsync("/v1/divisions/622921/investments"))["items"]![0]!;
        (item.Text("state"), item["paid"]!.GetValue<decimal>()).ShouldBe(("in-use", 3200000.50m));

        var export = await city.GetAsync("/v1/divisions/6229/investments/export");
        using var workbook = new ByteArrayContent(await export.Content.ReadAsByteArrayAsync());
        workbook.Headers.ContentType = new(Divisions.Sheets.Excel);
        var again = await Answers.ReadAsync(await city.PostAsync("/v1/divisions/6229/investments/import", workbook), HttpStatusCode.OK);
        // Whatever other tests planned in the city comes out and in as well.
        again["counts"]!.AsObject().Select(count => count.Key).ShouldBe(["unchanged"]);
        again["counts"]!.Number("unchanged").ShouldBeGreaterThanOrEqualTo(3);
    }

    [Fact]
    public async Task Wrong_cells_are_named_and_nothing_comes_in()
    {
        using var county = service.As("county-officer@622922");
        var refused = await county.ImportsAsync(
            "/v1/divisions/622922/investments/import",
            $"""
            {Heading}
            622922,甲,车辆机械,县级,100,,2026-02-10,2026-03-01,,,2026-03-05,100.01,,
            622922,乙,飞船,县级,100,,2026-02-10,,,,,,,
            622922,丙,消防救援器材,县级,100,,2026-02-10,,2026-03-01,,,,,
            622922,丁,消防救援器材,县级,100,,2026-02-10,2026-02-01,,,,,,
            622922,戊,消防救援器材,县级,100,,2026-02-10,2026-02-11,,,2026-02-12,,,
            622922,己,消防救援器材,县级,100,,2026-02-10,2026-02-11,,,2026-02-12,5,,
            622922,己,消防救援器材,县级,100,,2026-02-10,2026-02-11,,,2026-02-12,5,,
            622922,己,消防救援器材,县级,200,,2026-02-10,2026-02-11,,,2026-02-13,5,,
            """.Replace("飞船", "其他", StringComparison.Ordinal),
            HttpStatusCode.UnprocessableEntity
        );
        refused["errors"]!
            .AsArray()
            .Select(e => (e!.Text("field"), e!.Text("code")))
            .ShouldBe(
                [
                    ("L2", "investment.over-budget"),
                    ("I4", "investment.wrong-step"),
                    ("H5", "investment.out-of-order"),
                    ("L6", "field.required"),
                    ("L8", "record.duplicate"),
                    ("E9", "investment.differs"),
                ],
                ignoreOrder: true
            );
        (await county.GetsAsync("/v1/divisions/622922/investments")).Each("name").ShouldBeEmpty();
        (
            await county.ImportsAsync(
                "/v1/divisions/622922/investments/import",
                $"{Heading}\n622922,乙,飞船,县级,100,,2026-02-10,,,,,,,",
                HttpStatusCode.UnprocessableEntity
            )
        )["errors"]![0]!
            .Text("field")
            .ShouldBe("C2");
    }

    [Fact]
    public async Task A_step_that_has_not_come_or_differs_from_the_record_is_named_at_its_cell()
    {
        using var county = service.As("county-officer@622923");
        const string import = "/v1/divisions/622923/investments/import";
        const string known = "622923,甲,培训,县级,100,,2026-02-10,2026-03-01,";
        (await county.ImportsAsync(import, $"{Heading}\n{known},,,,,"))["counts"]!.Number("added").ShouldBe(1);
        (
            await county.RefusedCellsAsync(
                import,
                $"""
                {Heading}
                622923,乙,培训,县级,100,,2026-02-10,2026-03-01,2026-03-02,2026-03-03,,,,
                622923,丙,培训,县级,100,,2026-02-10,2999-03-01,,,,,,
                622923,甲,培训,县级,100,,2026-02-10,2026-03-02,,,,,,
                622923,丁,培训,县级,100,,2026-02-10,2026-03-01,,2026-03-02,,,,
                """
            )
        ).ShouldBe([("H3", "date.not-yet"), ("H4", "investment.differs"), ("J5", "investment.wrong-step")], ignoreOrder: true);
        (await county.GetsAsync("/v1/divisions/622923/investments")).Each("name").ShouldBe(["甲"]);
        (await county.ImportsAsync(import, $"{Heading}\n{known}2026-05-10,2026-05-20,,,,"))["counts"]!.Number("changed").ShouldBe(1);
        (await county.GetsAsync("/v1/divisions/622923/investments"))["items"]![0]!.Text("state").ShouldBe("in-use");
    }
}
