namespace ContingencyPlans.Tests;

/// <summary>What a sheet does not say is not lost; what it leaves blank is.</summary>
public sealed class SheetColumnsTests(ContingencyPlansFixture service) : IClassFixture<ContingencyPlansFixture>
{
    private const string Local = "/v1/divisions/622921/plan-templates/local-data";

    [Fact]
    public async Task No_column_of_local_data_is_lost_by_leaving_it_out_and_a_blank_cell_clears()
    {
        using var county = service.As("county-officer@622921");
        const string full = """
            区划代码,常住人口,户数,需协助转移人数,主要风险隐患,转移路线,预警方式,物资存放点,值班电话,就近医疗机构,安置点名称,安置点地址,安置点容量,经度,纬度
            622921100201,1853,452,12,村后沟,向东,铜锣、喇叭,村委会库房,0930-3221234,镇卫生院,村委会广场,村口,200,103.2,35.6
            """;
        await county.ImportsAsync(Local + "/import", full);
        (await county.EachLeftOutAsync(Local)).ShouldBeEmpty();

        const string two = "区划代码,值班电话\n622921100201,14000010205\n";
        (await county.ImportsAsync(Local + "/import", two))["counts"]!.Number("changed").ShouldBe(1);
        var kept = (await county.GetsAsync(Local))["items"]!.AsArray().Single()!;
        (kept["figures"]!.Number("population"), kept["shelters"]!.AsArray().Count).ShouldBe((1853, 1));

        const string blank = "区划代码,常住人口,就近医疗机构\n622921100201,1853,\n";
        (await county.ImportsAsync(Local + "/import?preview=true", blank))["first"]![0]!.Text("note").ShouldBe("清空：就近医疗机构");
    }

    [Fact]
    public async Task No_column_of_cards_is_lost_by_leaving_it_out_and_a_blank_cell_clears()
    {
        using var county = service.As("county-officer@622922");
        const string cards = "/v1/divisions/622922/cards";
        const string full = """
            区划代码,企业名称,岗位,灾种,主要风险,观察要点,先期处置步骤,禁止事项,联系方式
            622922,,值班员,山洪,山洪,水位,报告,不涉水,消防救援 119
            622922,某电站,配电工,山洪,触电,水位,断电,不合闸,消防救援 119
            """;
        (await county.ImportsAsync(cards + "/import", full))["counts"]!.Number("added").ShouldBe(2);
        (await county.EachLeftOutAsync(cards)).ShouldBeEmpty();
        var blank = full.Replace("不涉水", "", StringComparison.Ordinal);
        (await county.ImportsAsync(cards + "/import?preview=true", blank))["first"]![0]!.Text("note").ShouldBe("清空：禁止事项");
    }
}
