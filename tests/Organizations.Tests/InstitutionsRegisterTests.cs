using System.Net;
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

    [Fact]
    public async Task A_row_that_says_what_is_known_is_unchanged_in_the_same_sheet_too()
    {
        using var county = service.As("county-officer@622922");
        const string import = "/v1/divisions/622922/institutions/import";
        const string sheet = """
            区划代码,机构类别,机构名称,成立日期,原名称,挂牌更名日期,挂牌日期,刻章日期,印文,办公地址,联系电话
            622922100,应急管理所,附城镇应急管理所,2015-03-01,附城镇安监站,2026-03-12,2026-03-12,2026-03-15,附城镇应急管理所,附城镇1号,0930-4421345
            622922100,应急管理所,附城镇应急管理所,2015-03-01,附城镇安监站,2026-03-12,2026-03-12,2026-03-15,附城镇应急管理所,附城镇1号,0930-4421345
            """;
        var first = await county.PostAsync(import, Sheets.Csv(sheet)).JsonAsync();
        (first.Count("added"), first.Count("unchanged")).ShouldBe((1, 1));
        (await county.PostAsync(import, Sheets.Csv(sheet)).JsonAsync()).Count("unchanged").ShouldBe(2);

        const string staff = "/v1/divisions/622922/institutions/staff/import";
        const string full = "区划代码,机构名称,自何日起,编制,专职在岗,兼职在岗\n622922100,附城镇应急管理所,2026-04-01,5,3,2";
        (await county.PostAsync(staff, Sheets.Csv(full)).JsonAsync()).Count("changed").ShouldBe(1);
        (await county.PostAsync(staff, Sheets.Csv(full)).JsonAsync()).Count("unchanged").ShouldBe(1);
    }

    [Fact]
    public async Task Each_wrong_day_is_named_at_its_own_cell_and_nothing_comes_in()
    {
        using var county = service.As("county-officer@622923");
        (
            await county.RefusedCellsAsync(
                "/v1/divisions/622923/institutions/import",
                """
                区划代码,机构类别,机构名称,成立日期,原名称,挂牌更名日期,挂牌日期,刻章日期
                622923,应急管理局,永靖县应急管理局,2999-01-10,,,,
                622923100,应急管理所,刘家峡镇应急管理所,2015-03-01,刘家峡镇安监站,2015-02-01,,
                622923100,安监站,刘家峡镇安监站,2015-03-01,,,2015-02-01,
                622923100,应急管理所,刘家峡镇应急管理所,2015-03-01,,,,2015-02-01
                622923100,应急管理室,刘家峡镇应急管理室,2015-03-01,,,,
                622923999,应急管理所,无此镇应急管理所,2015-03-01,,,,
                622922100,应急管理所,附城镇应急管理所,2015-03-01,,,,
                """
            )
        ).ShouldBe(
            [
                ("D2", "institution.date-in-future"),
                ("F3", "institution.before-established"),
                ("G4", "institution.before-established"),
                ("H5", "institution.before-established"),
                ("B6", "institution.kind-not-of-level"),
                ("A7", "division.unknown"),
                ("A8", "division.outside-import"),
            ],
            ignoreOrder: true
        );
        (await county.GetAsync("/v1/divisions/622923/institutions").JsonAsync()).Values("name").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_sheet_of_staff_names_its_wrong_cells_and_nothing_comes_in()
    {
        using var county = service.As("county-officer@622924");
        await county.PostsAsync(
            "/v1/divisions/622924/institutions",
            new
            {
                kind = "bureau",
                name = "广河县应急管理局",
                establishedOn = "2019-01-10",
            },
            HttpStatusCode.Created
        );
        (
            await county.RefusedCellsAsync(
                "/v1/divisions/622924/institutions/staff/import",
                """
                区划代码,机构名称,自何日起,编制,专职在岗,兼职在岗
                622924,广河县应急管理局,2026-04-01,20,18,0
                622924,广河县应急管理局,2018-04-01,20,18,0
                622924,广河县安监局,2026-04-01,20,18,0
                622924100,,2026-04-01,5,3,2
                """
            )
        ).ShouldBe(
            [("C3", "institution.before-established"), ("B4", "institution.none-there"), ("B5", "institution.none-there")],
            ignoreOrder: true
        );
        var bureau = (await county.GetAsync("/v1/divisions/622924/institutions").JsonAsync())["items"]![0]!;
        bureau["staff"].ShouldBeNull();
    }

    [Fact]
    public async Task The_export_of_staff_takes_the_filters_of_institutions_and_the_day()
    {
        using var county = service.As("county-officer@622925");
        const string root = "/v1/divisions/622925/institutions";
        await county.ImportsAsync(
            root + "/import",
            "区划代码,机构类别,机构名称,成立日期\n622925,应急管理局,和政县应急管理局,2019-01-10\n622925100,应急管理所,甲镇应急管理所,2019-03-01",
            HttpStatusCode.OK
        );
        await county.ImportsAsync(
            root + "/staff/import",
            "区划代码,自何日起,编制,专职在岗,兼职在岗\n622925100,2026-04-01,5,3,2",
            HttpStatusCode.OK
        );
        await county.ImportsAsync(
            root + "/staff/import",
            "区划代码,自何日起,编制,专职在岗,兼职在岗\n622925100,2026-06-01,6,4,2",
            HttpStatusCode.OK
        );

        var rows = await Sheets.ReadAsync(await county.GetAsync(root + "/staff/export?kind=office&asOf=2026-05-01"));
        rows.Skip(1).Select(r => $"{r[1]} {r[3]}").ShouldBe(["甲镇应急管理所 5"]);
        (await Sheets.ReadAsync(await county.GetAsync(root + "/staff/export?kind=bureau"))).Count.ShouldBe(2);
    }
}
