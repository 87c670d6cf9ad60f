using Organizations.Tests.Divisions;

namespace Organizations.Tests;

public sealed class InstitutionsRegisterTests(OrganizationsFixture service) : IClassFixture<OrganizationsFixture>
{
    [Fact]
    public async Task A_countys_register_comes_in_with_its_renamings_then_its_staff_then_its_posts_and_goes_out_again()
    {
        using var county = service.As("county-officer@622921");
        const string root = "/v1/divisions/622921";
        var institutions = await county
            .PostAsync(
                root + "/institutions/import",
                Sheets.Csv(
                    """
                    区划代码,机构类别,机构名称,成立日期,原名称,挂牌更名日期,更名文号,印文,刻章日期,联系电话
                    622921,应急管理局,临夏县应急管理局,2019-01-10,,,,,,0930-3222345
                    622921100,应急管理所,莲花镇应急管理所,2015-03-01,莲花镇安监站,2026-03-12,临县应急〔2026〕3号,莲花镇应急管理所,2026-03-15,
                    622921101,安监站,土桥镇安监站,2015-03-01,,,,,,
                    """
                )
            )
            .JsonAsync();
        institutions.Count("added").ShouldBe(3);
        (
            await county
                .PostAsync(
                    root + "/institutions/import",
                    Sheets.Csv(
                        """
                        区划代码,机构类别,机构名称,成立日期,原名称,挂牌更名日期
                        622921101,应急管理所,土桥镇应急管理所,2015-03-01,土桥镇安监站,2026-04-01
                        """
                    )
                )
                .JsonAsync()
        ).Count("changed").ShouldBe(1);
        (await county.GetAsync(root + "/institutions?renamed=true").JsonAsync())
            .Values("name")
            .ShouldBe(["莲花镇应急管理所", "土桥镇应急管理所"]);

        (
            await county
                .PostAsync(
                    root + "/institutions/staff/import",
                    Sheets.Csv(
                        """
                        区划代码,自何日起,编制,专职在岗,兼职在岗
                        622921100,2026-04-01,5,3,2
                        """
                    )
                )
                .JsonAsync()
        ).Count("changed").ShouldBe(1);
        (
            await county
                .PostAsync(
                    root + "/posts/import",
                    Sheets.Csv(
                        """
                        区划代码,职务代称,职务名称,姓名,手机号码,任职日期
                        622921,bureau-head,临夏县应急管理局局长,马英,13812341234,2024-01-01
                        622921100,township-head,莲花镇镇长,,,
                        """
                    )
                )
                .JsonAsync()
        ).Count("added").ShouldBe(2);

        var sheet = await Sheets.ReadAsync(await county.GetAsync(root + "/institutions/export"));
        sheet.Select(r => r[2]).ShouldBe(["机构名称", "临夏县应急管理局", "莲花镇应急管理所", "土桥镇应急管理所"]);
        (await county.GetAsync(root + "/institutions?kind=bureau").JsonAsync())["items"]![0]!["head"]!["name"]!
            .GetValue<string>()
            .ShouldBe("马英");
    }
}
