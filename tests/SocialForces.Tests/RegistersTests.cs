using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SocialForces.Data;

namespace SocialForces.Tests;

public sealed class RegistersTests(SocialForcesFixture service) : IClassFixture<SocialForcesFixture>
{
    private const string ForceHeading =
        "区划代码,力量名称,统一社会信用代码,登记机关,山地搜救,水上搜救,基地地址,经度,纬度,登记日期,核验日期";
    private const string MemberHeading = "区划代码,力量名称,姓名,手机号码,身份证号码,职务,入队日期,离队日期";
    private const string AgreementHeading =
        "区划代码,力量名称,力量登记区划,协议编号,适用灾种,服务范围,承诺响应（分钟）,费用约定,签订日期,起始日期,终止日期";

    [Fact]
    public async Task Forces_members_and_agreements_come_in_from_sheets_once_and_go_out_as_they_came()
    {
        using var county = service.As("county-officer@622921");
        const string forces = $"""
            {ForceHeading}
            622921,同心救援队,,县民政局,一级,未评级,莲花镇,103.1,35.6,2026-01-05,2026-01-20
            622921,启明救援队,,县民政局,,二级,,,,2026-01-06,
            """;
        (await county.ImportsAsync("/v1/divisions/622921/forces/import", forces))["counts"]!.Number("added").ShouldBe(2);
        (await county.ImportsAsync("/v1/divisions/622921/forces/import", forces))["counts"]!.Number("unchanged").ShouldBe(2);
        (await county.ImportsAsync("/v1/divisions/622921/forces/import", forces.Replace("一级", "二级", StringComparison.Ordinal)))[
            "counts"
        ]!
            .Number("changed")
            .ShouldBe(1);
        (await county.GetsAsync("/v1/divisions/622921/forces?specialty=mountain&state=verified")).Each("name").ShouldBe(["同心救援队"]);

        const string members = $"""
            {MemberHeading}
            622921,同心救援队,马小军,13900000001,,队长,2026-01-05,
            622921,同心救援队,王小明,13900000002,,队员,2026-01-05,2026-06-01
            622921,同心救援队,李小刚,13900000003,,骨干队员,2026-01-05,
            """;
        (await county.ImportsAsync("/v1/divisions/622921/forces/members/import", members))["counts"]!.Number("added").ShouldBe(2);
        (await county.GetsAsync("/v1/divisions/622921/forces?state=verified"))["items"]![0]!.Number("members").ShouldBe(2);

        const string agreements = $"""
            {AgreementHeading}
            622921,同心救援队,622921,协议1号,洪涝、山岳遇险,622921100,30,实报实销,2026-02-01,2026-02-01,2027-01-31
            """;
        (await county.ImportsAsync("/v1/divisions/622921/agreements/import", agreements))["counts"]!.Number("added").ShouldBe(1);
        (await county.ImportsAsync("/v1/divisions/622921/agreements/import", agreements))["counts"]!.Number("unchanged").ShouldBe(1);
        (await county.GetsAsync("/v1/divisions/622921100/forces/able?disaster=flood", HttpStatusCode.OK))
            .Each("name")
            .ShouldBe(["同心救援队"]);
        foreach (var register in (string[])["forces", "forces/members", "agreements"])
        {
            var export = await county.GetAsync($"/v1/divisions/622921/{register}/export");
            using var workbook = new ByteArrayContent(await export.Content.ReadAsByteArrayAsync());
            workbook.Headers.ContentType = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            var again = await Answers.ReadAsync(
                await county.PostAsync($"/v1/divisions/622921/{register}/import", workbook),
                HttpStatusCode.OK
            );
            again["counts"]!.AsObject().Select(c => c.Key).ShouldBe(["unchanged"], register);
        }

        (await county.GetAsync("/v1/divisions/622921/mobilizations/export")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Wrong_cells_are_named_and_nothing_comes_in()
    {
        using var county = service.As("county-officer@622922");
        await service.VerifiedForceAsync("622922", "红柳救援队");
        var refused = await county.ImportsAsync(
            "/v1/divisions/622922/agreements/import",
            $"""
            {AgreementHeading}
            622922,红柳救援队,622922,,洪涝,,30,实报实销,2026-02-01,2026-02-01,2027-01-31
            622922,红柳救援队,622922,,洪水,,30,实报实销,2026-02-01,2028-02-01,2029-01-31
            622922,红柳救援队,622922,,洪涝,,30,实报实销,2026-02-01,2026-06-01,2027-06-30
            622922,没有的队,622922,,洪涝,,30,实报实销,2026-02-01,2026-06-01,2027-06-30
            622922,红柳救援队,622922,,洪涝,622921,30,实报实销,2026-02-01,2030-06-01,2031-06-30
            """,
            HttpStatusCode.UnprocessableEntity
        );
        refused["errors"]!
            .AsArray()
            .Select(e => (e!.Text("field"), e!.Text("code")))
            .ShouldBe(
                [("E3", "field.unknown"), ("J4", "agreement.overlaps"), ("B5", "force.none-here"), ("F6", "agreement.coverage-outside")],
                ignoreOrder: true
            );
        (await county.GetsAsync("/v1/divisions/622922/agreements")).Each("id").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_sheet_of_forces_with_wrong_rows_names_their_cells_and_leaves_nothing_behind()
    {
        using var county = service.As("county-officer@622928");
        var refused = await county.ImportsAsync(
            "/v1/divisions/622928/forces/import",
            $"""
            {ForceHeading}
            622928,好的救援队,,县民政局,一级,,,,,2026-01-05,2026-01-20
            622928,好的救援队,,县民政局,一级,,,,,2026-01-05,
            622928,未来救援队,,县民政局,一级,,,,,2027-01-05,
            622928,早核救援队,,县民政局,一级,,,,,2026-01-05,2026-01-04
            622928,无专业救援队,,县民政局,,,,,,2026-01-05,2026-01-20
            """,
            HttpStatusCode.UnprocessableEntity
        );
        refused["errors"]!
            .AsArray()
            .Select(e => (e!.Text("field"), e!.Text("code")))
            .ShouldBe(
                [
                    ("B3", "record.duplicate"),
                    ("J4", "force.date-not-yet"),
                    ("K5", "force.before-registered"),
                    ("A6", "force.nothing-to-verify"),
                ],
                ignoreOrder: true
            );
        (await county.GetsAsync("/v1/divisions/622928/forces")).Each("id").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_row_that_says_what_is_known_of_a_force_leaves_it_and_its_agreement_as_they_are()
    {
        using var county = service.As("county-officer@622929");
        var qualifications = new[] { new { specialty = "water-surface", grade = 2 }, new { specialty = "mountain", grade = 1 } };
        var force = await county.PostsAsync(
            "/v1/divisions/622929/forces",
            new { identity = new { name = "两专救援队", qualifications }, registeredOn = "2026-01-05" },
            HttpStatusCode.Created
        );
        var at = $"/v1/divisions/622929/forces/{force.Text("id")}";
        await county.PostsAsync($"{at}/verify", new { on = "2026-01-10" });
        var agreement = await service.SignedAgreementAsync("622929", force.Text("id"));
        const string sheet = $"""
            {ForceHeading}
            622929,两专救援队,,,一级,二级,,,,2026-01-05,2026-01-10
            """;
        var before = await county.GetsAsync(at);
        (await county.ImportsAsync("/v1/divisions/622929/forces/import", sheet))["counts"]!.Number("unchanged").ShouldBe(1);
        (await county.GetsAsync(at)).Number("version").ShouldBe(before.Number("version"));
        (await county.ImportsAsync("/v1/divisions/622929/forces/import", sheet.Replace("一级", "二级", StringComparison.Ordinal)))[
            "counts"
        ]!
            .Number("changed")
            .ShouldBe(1);
        (await county.GetsAsync($"/v1/divisions/622929/agreements/{agreement}"))["specialties"]!
            .AsArray()
            .Select(s => (s!.Text("specialty"), s!.Number("grade")))
            .ShouldBe([("water-surface", 2), ("mountain", 2)]);
    }

    [Fact]
    public async Task Of_two_sheets_at_once_with_one_agreement_one_brings_it_in()
    {
        using var county = service.As("county-officer@622930");
        await service.VerifiedForceAsync("622930", "同时救援队");
        var sheet = new StringBuilder(AgreementHeading).AppendLine();
        for (var year = 2026; year < 2226; year++)
        {
            sheet.AppendLine($"622930,同时救援队,622930,,洪涝,,30,实报实销,2026-02-01,{year}-02-01,{year + 1}-01-31");
        }

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => county.ImportsAsync("/v1/divisions/622930/agreements/import", sheet.ToString()))
        );
        answers.Count(a => a["counts"]!["added"] is not null).ShouldBe(1);
        (
            await service.InsideAsync(p =>
                p.GetRequiredService<SocialForcesDb>().Agreements.CountAsync(a => a.Division == Platform.Core.DivisionCode.Parse("622930"))
            )
        ).ShouldBe(200);
    }

    [Fact]
    public async Task Twenty_thousand_members_with_errors_among_them_leave_nothing_behind()
    {
        await service.VerifiedForceAsync("622923", "众志救援队", "leader-1");
        using var leader = service.Leader("leader-1", "622923");
        var sheet = new StringBuilder(MemberHeading).AppendLine();
        for (var i = 0; i < 20_000; i++)
        {
            var phone = i is 7_000 or 19_999 ? "12345" : $"166{i:00000000}";
            sheet.AppendLine($"622923,众志救援队,队员{i},{phone},,队员,2026-01-05,");
        }

        var refused = await leader.ImportsAsync(
            "/v1/divisions/622923/forces/members/import",
            sheet.ToString(),
            HttpStatusCode.UnprocessableEntity
        );
        refused["errors"]!.AsArray().Select(e => e!.Text("field")).ShouldBe(["D7002", "D20001"]);
        (
            await service.InsideAsync(p =>
                p.GetRequiredService<SocialForcesDb>().Members.CountAsync(m => m.Division == Platform.Core.DivisionCode.Parse("622923"))
            )
        ).ShouldBe(0);
        (
            await service.InsideAsync(p => p.GetRequiredService<SocialForcesDb>().Persons.CountAsync(p => p.Name.StartsWith("队员")))
        ).ShouldBe(0);
    }
}
