namespace RescueTeams.Tests;

/// <summary>What a sheet does not say is not lost; what it leaves blank is.</summary>
public sealed class SheetColumnsTests(RescueTeamsFixture service) : IClassFixture<RescueTeamsFixture>
{
    private const string Teams = """
        区划代码,队伍层级,队伍名称,建制级别,覆盖乡镇代码,专业方向,队长职数,副队长职数,驻地,值班电话,经度,纬度,组建日期
        622921,片区中队,韩集片区中队,副科级,622921100、622921101,灭火,1,2,韩集镇1号,0930-1234567,103.21,35.51,2026-05-09
        622921100,乡镇中队,韩集镇中队,,,灭火、水域,1,0,,,,,2026-05-10
        """;

    private const string Members = """
        区划代码,队伍名称,姓名,手机号码,职务,专职,人员来源,入队日期,保险单号,保险到期日,技能,证书,证书到期日
        622921100,韩集镇中队,周一,13811110002,,否,生态护林员,2026-05-10,P-1,2027-05-31,"灭火
        水域","消防员证
        救生员证","2028-01-01
        2029-01-01"
        """;

    private const string Equipment = """
        区划代码,队伍名称,类别,分类编码,名称,型号规格,编号（车牌）,数量,存放地点,来源方式,金额（元）,资金来源,入库日期,下次检验
        622921100,韩集镇中队,车辆,2060103,轻型消防车,东风,甘N1,1,车库,购置,240000,县级,2026-07-01,2027-07-01
        622921100,韩集镇中队,器材,2050201,灭火器,4kg,,20,库房,购置,1560,省级,2026-07-01,
        """;

    [Fact]
    public async Task No_column_of_teams_members_or_equipment_is_lost_by_leaving_it_out()
    {
        using var county = service.As("county-officer@622921");
        foreach (var (register, sheet) in new[] { ("teams", Teams), ("members", Members), ("equipment", Equipment) })
        {
            (await county.ImportsAsync($"/v1/divisions/622921/{register}/import", sheet))["counts"]!.Number("added").ShouldBePositive();
            (await county.EachLeftOutAsync($"/v1/divisions/622921/{register}")).ShouldBeSubsetOf(["手机号码"], register);
        }
    }

    [Fact]
    public async Task A_blank_cell_clears_and_the_preview_says_what_will_be_lost()
    {
        using var county = service.As("county-officer@622922");
        await county.ImportsAsync("/v1/divisions/622922/teams/import", Of("622922", Teams));
        await county.ImportsAsync("/v1/divisions/622922/members/import", Of("622922", Members));
        const string blank =
            "区划代码,姓名,手机号码,专职,人员来源,入队日期,保险单号,保险到期日\n622922100,周一,13811110002,否,生态护林员,2026-05-10,,\n";
        var preview = await county.ImportsAsync("/v1/divisions/622922/members/import?preview=true", blank);
        preview["first"]![0]!.Text("note").ShouldEndWith("清空：保险单号、保险到期日");
        (await county.ImportsAsync("/v1/divisions/622922/members/import", blank))["counts"]!.Number("changed").ShouldBe(1);
        var member = (await county.GetsAsync("/v1/divisions/622922/members?q=周一"))["items"]!.AsArray().Single()!;
        (member["policy"]?.GetValue<string>(), member["skills"]!.AsArray().Count).ShouldBe((null, 2));
    }

    [Fact]
    public async Task Half_of_a_point_is_refused_and_equipment_that_can_not_be_told_apart_too()
    {
        using var county = service.As("county-officer@622923");
        await county.ImportsAsync("/v1/divisions/622923/teams/import", Of("622923", Teams));
        var half = await county.ImportsAsync(
            "/v1/divisions/622923/teams/import",
            "区划代码,队伍层级,队伍名称,经度,纬度,组建日期\n622923100,乡镇中队,韩集镇中队,103.2,,2026-05-10\n",
            System.Net.HttpStatusCode.UnprocessableEntity
        );
        (half["errors"]![0]!.Text("field"), half["errors"]![0]!.Text("code")).ShouldBe(("E2", "import.half-point"));

        const string heads = "区划代码,类别,分类编码,名称,编号（车牌）,数量,来源方式,金额（元）,入库日期\n";
        const string plate = "622923100,车辆,2060103,轻型消防车,甘N{0},1,购置,240000,2026-07-01\n";
        await county.ImportsAsync(
            "/v1/divisions/622923/equipment/import",
            heads + plate.Replace("{0}", "5", StringComparison.Ordinal) + plate.Replace("{0}", "6", StringComparison.Ordinal)
        );
        var untold = await county.ImportsAsync(
            "/v1/divisions/622923/equipment/import",
            "区划代码,类别,分类编码,名称,数量,来源方式,金额（元）,入库日期\n622923100,车辆,2060103,轻型消防车,1,购置,240000,2026-07-01\n",
            System.Net.HttpStatusCode.UnprocessableEntity
        );
        untold["errors"]![0]!.Text("field").ShouldBe("number@2");
    }

    [Fact]
    public async Task A_category_of_a_wrong_length_is_refused_with_its_rule()
    {
        using var county = service.As("county-officer@622924");
        await county.ImportsAsync("/v1/divisions/622924/teams/import", Of("622924", Teams));
        foreach (var category in new[] { "20502", "20502011", "９０５０２０１" })
        {
            var refused = await county.ImportsAsync(
                "/v1/divisions/622924/equipment/import",
                $"区划代码,类别,分类编码,名称,数量,来源方式,金额（元）,入库日期\n622924100,器材,{category},灭火器,1,购置,78,2026-07-01\n",
                System.Net.HttpStatusCode.UnprocessableEntity
            );
            refused["errors"]![0]!.Text("code").ShouldBe("equipment.category-wrong", category);
        }
    }

    private static string Of(string county, string sheet) =>
        sheet.Replace("622921", county, StringComparison.Ordinal).Replace("甘N1", $"甘N{county[^1]}00", StringComparison.Ordinal);
}
