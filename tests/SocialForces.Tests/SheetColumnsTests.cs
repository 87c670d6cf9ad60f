using System.Net;

namespace SocialForces.Tests;

/// <summary>What a sheet does not say is not lost; what it leaves blank is.</summary>
public sealed class SheetColumnsTests(SocialForcesFixture service) : IClassFixture<SocialForcesFixture>
{
    private const string Import = "/v1/divisions/622921/forces/import";

    [Fact]
    public async Task No_column_of_forces_members_or_agreements_is_lost_by_leaving_it_out()
    {
        using var county = service.As("county-officer@622921");
        const string forces = """
            区划代码,力量名称,统一社会信用代码,登记机关,山地搜救,水上搜救,基地地址,经度,纬度,登记日期,核验日期
            622921,同心救援队,,县民政局,一级,未评级,莲花镇,103.1,35.6,2026-01-05,2026-01-20
            """;
        await county.ImportsAsync(Import, forces);
        const string members = """
            区划代码,力量名称,姓名,手机号码,身份证号码,职务,入队日期,离队日期
            622921,同心救援队,马小军,13900000001,,队长,2026-01-05,
            """;
        await county.ImportsAsync("/v1/divisions/622921/forces/members/import", members);
        const string agreements = """
            区划代码,力量名称,力量登记区划,协议编号,适用灾种,服务范围,承诺响应（分钟）,费用约定,签订日期,起始日期,终止日期
            622921,同心救援队,622921,协议1号,洪涝、山岳遇险,622921100,30,实报实销,2026-02-01,2026-02-01,2027-01-31
            """;
        await county.ImportsAsync("/v1/divisions/622921/agreements/import", agreements);
        foreach (var register in new[] { "forces", "forces/members", "agreements" })
        {
            (await county.EachLeftOutAsync($"/v1/divisions/622921/{register}")).ShouldBeSubsetOf(["手机号码", "经度", "纬度"], register);
        }

        var blank = forces.Replace("莲花镇,103.1,35.6", ",,", StringComparison.Ordinal);
        (await county.ImportsAsync(Import + "?preview=true", blank))["first"]![0]!.Text("note").ShouldBe("清空：基地地址、经度、纬度");
        (await county.ImportsAsync(Import, blank))["counts"]!.Number("changed").ShouldBe(1);
        var half = await county.ImportsAsync(
            Import,
            forces.Replace("103.1,35.6", "103.1,", StringComparison.Ordinal),
            HttpStatusCode.UnprocessableEntity
        );
        (half["errors"]![0]!.Text("field"), half["errors"]![0]!.Text("code")).ShouldBe(("I2", "import.half-point"));
    }
}
