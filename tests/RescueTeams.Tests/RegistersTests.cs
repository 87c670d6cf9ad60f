using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Hosting.Messaging;
using RescueTeams.Data;

namespace RescueTeams.Tests;

public sealed class RegistersTests(RescueTeamsFixture service) : IClassFixture<RescueTeamsFixture>
{
    private const int Rows = 20_000;
    private const string MemberHeadings = "区划代码,姓名,手机号码,专职,人员来源,入队日期\n";

    [Fact]
    public async Task Twenty_thousand_rows_with_errors_leave_nothing_behind_and_the_sheet_comes_back_marked()
    {
        using var city = service.As("city-admin@6230");
        await city.EstablishAsync("623021100", "township-squadron", "大河镇中队");
        var before = await EverythingAsync();
        var sheet = Sheet("623021100", wrong: n => n % 5_000 == 17);
        (await city.PostAsync("/v1/divisions/6230/members/import", Requests.Csv(sheet)).JsonAsync(HttpStatusCode.UnprocessableEntity))
            .Text("code")
            .ShouldBe("import.refused");
        (await EverythingAsync()).ShouldBe(before);

        using var marked = await city.PostAsync("/v1/divisions/6230/members/import?errors=sheet", Requests.Csv(sheet));
        marked.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var cells = await Workbooks.ReadAsync(marked);
        cells.Count.ShouldBe(Rows + 1);
        cells.Count(r => r[^1].Contains("手机号码有误", StringComparison.Ordinal)).ShouldBe(4);
        (await EverythingAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Twenty_thousand_right_rows_come_in_once()
    {
        using var city = service.As("city-admin@6231");
        await city.EstablishAsync("623121100", "township-squadron", "小河镇中队");
        var sheet = Sheet("623121100", wrong: _ => false);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        (await city.PostAsync("/v1/divisions/6231/members/import", Requests.Csv(sheet)).JsonAsync())["counts"]!
            .Number("added")
            .ShouldBe(Rows);
        TestContext.Current.SendDiagnosticMessage("{0} rows in {1}", Rows, clock.Elapsed);
        (await city.PostAsync("/v1/divisions/6231/members/import", Requests.Csv(sheet)).JsonAsync())["counts"]!
            .Number("unchanged")
            .ShouldBe(Rows);
    }

    [Fact]
    public async Task Teams_members_and_equipment_go_out_as_they_came_in()
    {
        using var county = service.As("county-officer@622921");
        const string teams = """
            区划代码,队伍层级,队伍名称,建制级别,覆盖乡镇代码,专业方向,队长职数,副队长职数,经度,纬度,组建日期
            622921,县级联队,临夏县应急救援联队,,,灭火、水域,1,1,103.2,35.5,2026-05-08
            622921,片区中队,韩集片区中队,副科级,622921100、622921101,灭火,1,2,103.21,35.51,2026-05-09
            622921100,乡镇中队,韩集镇中队,,,,1,0,,,2026-05-10
            """;
        (await county.PostAsync("/v1/divisions/622921/teams/import", Requests.Csv(teams)).JsonAsync())["counts"]!
            .Number("added")
            .ShouldBe(3);
        (await county.PostAsync("/v1/divisions/622921/teams/import", Requests.Csv(teams)).JsonAsync())["counts"]!
            .Number("unchanged")
            .ShouldBe(3);
        const string members = """
            区划代码,队伍名称,姓名,手机号码,职务,专职,人员来源,入队日期,保险单号,保险到期日,技能,证书,证书到期日
            622921,韩集片区中队,马队,13811110001,队长,是,公开招聘,2026-05-09,P-1,2027-05-31,灭火,消防员证,2028-01-01
            622921100,,周一,13811110002,,否,生态护林员,2026-05-10,,,,,
            """;
        (await county.PostAsync("/v1/divisions/622921/members/import", Requests.Csv(members)).JsonAsync())["counts"]!
            .Number("added")
            .ShouldBe(2);
        const string equipment = """
            区划代码,队伍名称,类别,分类编码,名称,编号（车牌）,数量,来源方式,金额（元）,资金来源,入库日期
            622921,韩集片区中队,车辆,2060103,轻型消防车,甘N1,1,购置,240000,县级,2026-07-01
            622921100,,器材,2050201,灭火器,,20,购置,1560,省级,2026-07-01
            622921,-,器材,2050201,灭火器,,9,调拨,700,中央,2026-07-01
            """;
        (await county.PostAsync("/v1/divisions/622921/equipment/import", Requests.Csv(equipment)).JsonAsync())["counts"]!
            .Number("added")
            .ShouldBe(3);

        foreach (var (register, rows) in new[] { ("teams", 3), ("members", 2), ("equipment", 3) })
        {
            using var sheet = await county.GetAsync($"/v1/divisions/622921/{register}/export");
            var file = await sheet.Content.ReadAsByteArrayAsync();
            if (register == "teams")
            {
                Column(file, "队长兼任职务").ShouldBe(["副县（市、区）长", "无", "乡镇长（街道办主任）"], ignoreOrder: true);
            }

            using var again = new ByteArrayContent(file);
            (await county.PostAsync($"/v1/divisions/622921/{register}/import", again).JsonAsync())["counts"]!
                .Number("unchanged")
                .ShouldBe(rows, register);
        }
    }

    [Fact]
    public async Task A_row_changes_what_it_says_of_a_team_and_of_equipment_and_nothing_else()
    {
        using var county = service.As("county-officer@622934");
        const string teams = "区划代码,队伍层级,队伍名称,值班电话,组建日期\n622934100,乡镇中队,附城镇中队,119,2026-05-10\n";
        (await county.PostAsync("/v1/divisions/622934/teams/import", Requests.Csv(teams)).JsonAsync())["counts"]!
            .Number("added")
            .ShouldBe(1);
        (
            await county
                .PostAsync("/v1/divisions/622934/teams/import", Requests.Csv(teams.Replace("119", "120", StringComparison.Ordinal)))
                .JsonAsync()
        )["counts"]!
            .Number("changed")
            .ShouldBe(1);
        var received = await county
            .PostAsync(
                "/v1/divisions/622934/equipment",
                new
                {
                    @class = "gear",
                    quantity = 20,
                    receivedOn = "2026-07-01",
                    details = new
                    {
                        category = "2050201",
                        name = "灭火器",
                        origin = "purchased",
                        value = 1560,
                        purpose = "training",
                    },
                }
            )
            .JsonAsync(HttpStatusCode.Created);
        const string heads = "区划代码,队伍名称,类别,分类编码,名称,数量,存放地点,来源方式,金额（元）,入库日期\n";
        const string known = "622934,-,器材,2050201,灭火器,20,,购置,1560,2026-07-01\n";
        foreach (
            var (sheet, outcome) in new[] { (known, "unchanged"), (known.Replace("20,,", "20,库房,", StringComparison.Ordinal), "changed") }
        )
        {
            (await county.PostAsync("/v1/divisions/622934/equipment/import", Requests.Csv(heads + sheet)).JsonAsync())["counts"]!
                .Number(outcome)
                .ShouldBe(1);
        }

        var after = await county.GetAsync($"/v1/divisions/622934/equipment/{received.Id()}").JsonAsync();
        (after.Text("purpose"), after.Text("location")).ShouldBe(("training", "库房"));
    }

    [Fact]
    public async Task A_wrong_cell_is_named_with_its_rule()
    {
        using var county = service.As("county-officer@622922");
        const string sheet = """
            区划代码,队伍层级,队伍名称,专业方向,组建日期
            622922100,乡镇中队,附城镇中队,灭火、飞行,2026-05-10
            622922101,村级队伍,层级不对,,2026-05-10
            622922,片区中队,没有覆盖,,2026-05-10
            622923100,乡镇中队,别县的,,2026-05-10
            """;
        var problem = await county
            .PostAsync("/v1/divisions/622922/teams/import", Requests.Csv(sheet))
            .JsonAsync(HttpStatusCode.UnprocessableEntity);
        problem["errors"]!.Nodes().Select(e => e.Text("field")).ShouldBe(["D2", "B3", "coverage@4", "A5"], ignoreOrder: true);
        (await county.GetAsync("/v1/divisions/622922/teams").JsonAsync()).Items().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_row_changes_what_a_row_of_an_earlier_thousand_added()
    {
        using var county = service.As("county-officer@622924");
        await county.EstablishAsync("622924100", "township-squadron", "城关镇中队");
        var sheet = new StringBuilder("区划代码,姓名,手机号码,身份证号码,专职,人员来源,入队日期,离队日期\n");
        for (var n = 0; n < 1_001; n++)
        {
            sheet.Append(CultureInfo.InvariantCulture, $"622924100,队员{n},166{n:00000000},,否,民兵预备役,2026-05-01,\n");
        }

        sheet.Append("622924100,队员0,16600000000,11010519491231002X,否,民兵预备役,2026-05-01,2026-05-20\n");
        var counts = (await county.PostAsync("/v1/divisions/622924/members/import", Requests.Csv(sheet.ToString())).JsonAsync()).Member(
            "counts"
        );
        (counts.Number("added"), counts.Number("closed")).ShouldBe((1_001, 1));
        var left = (await county.GetAsync("/v1/divisions/622924/members?ended=true&q=队员0&limit=1").JsonAsync()).Items().Single();
        left.Text("leftOn").ShouldBe("2026-05-20");
        left.Member("person").Text("idNumber").ShouldEndWith("002X");
    }

    [Fact]
    public async Task Several_skills_of_a_member_go_out_in_one_row_and_come_in_again()
    {
        using var county = service.As("county-officer@622925");
        var team = await county.EstablishAsync("622925100", "township-squadron", "三甲集镇中队");
        object[] skills =
        [
            new
            {
                specialty = "fire",
                certificate = "消防员证，二级",
                certificateUntil = "2028-01-01",
            },
            new { specialty = "water" },
        ];
        var member = await county.JoinAsync(team, Requests.Person("马多能"), new { skills });
        using var sheet = await county.GetAsync("/v1/divisions/622925/members/export");
        var file = await sheet.Content.ReadAsByteArrayAsync();
        Column(file, "技能").Single().Split('\n').Length.ShouldBe(2);
        using var again = new ByteArrayContent(file);
        (await county.PostAsync("/v1/divisions/622925/members/import", again).JsonAsync()).Member("counts").Number("unchanged").ShouldBe(1);

        var row =
            "区划代码,姓名,手机号码,专职,人员来源,入队日期,技能,证书,证书到期日\n"
            + "622925100,周两会,13812345670,否,民兵预备役,2026-05-01,\"灭火\n水域\",\"-\n救生员证\",\"-\n2027-03-01\"\n";
        (await county.PostAsync("/v1/divisions/622925/members/import", Requests.Csv(row)).JsonAsync())
            .Member("counts")
            .Number("added")
            .ShouldBe(1);
        var known = (await county.GetAsync("/v1/divisions/622925/members?q=周两会").JsonAsync()).Items().Single();
        known
            .Member("skills")
            .Nodes()
            .Select(s => (s["certificate"]?.GetValue<string>(), s["certificateUntil"]?.GetValue<string>()))
            .ShouldBe([(null, null), ("救生员证", "2027-03-01")]);
        (await county.GetAsync($"/v1/divisions/622925/members/{member.Id()}").JsonAsync()).Member("skills").AsArray().Count.ShouldBe(2);
    }

    private static List<string> Column(byte[] file, string heading) => [.. Workbooks.ReadByHeading(file).Select(r => r[heading])];

    private static string Sheet(string place, Func<int, bool> wrong)
    {
        var text = new StringBuilder(MemberHeadings);
        for (var n = 0; n < Rows; n++)
        {
            var phone = wrong(n) ? "12345" : $"15{place[3]}{n:00000000}";
            text.Append(CultureInfo.InvariantCulture, $"{place},队员{n},{phone},否,民兵预备役,2026-05-01\n");
        }

        return text.ToString();
    }

    // Members, persons and the events to publish.
    private Task<(int, int, int)> EverythingAsync() =>
        service.InsideAsync(async p =>
        {
            var db = p.GetRequiredService<RescueTeamsDb>();
            return (
                await db.Members.CountAsync(),
                await db.Persons.CountAsync(),
                await db.Set<OutboxEvent>().CountAsync(e => e.Type == "MemberChanged")
            );
        });
}
