using System.Text;

namespace RescueTeams.Tests;

/// <summary>A sheet costs what its rows cost: the rows read from the database are counted, not the time.</summary>
public sealed class SheetCostTests(RescueTeamsFixture service) : IClassFixture<RescueTeamsFixture>
{
    private const int Others = 1_500;
    private const string MemberHeadings = "区划代码,姓名,手机号码,专职,人员来源,入队日期\n";
    private const string EquipmentHeadings = "区划代码,类别,分类编码,名称,编号（车牌）,数量,来源方式,金额（元）,入库日期\n";
    private const string TeamHeadings = "区划代码,队伍层级,队伍名称,组建日期\n";

    [Fact]
    public async Task A_row_of_members_reads_as_much_in_a_full_register_as_in_an_empty_one()
    {
        using var county = service.As("county-officer@622932");
        await county.EstablishAsync("622932100", "township-squadron", "锁南镇中队");
        var empty = await ImportAsync(county, "622932/members", MemberHeadings + Member(0));
        empty.ShouldBePositive();
        await ImportAsync(county, "622932/members", MemberHeadings + Many(Member));
        (await ImportAsync(county, "622932/members", MemberHeadings + Member(Others + 1))).ShouldBe(empty);

        string Member(int n) => $"622932100,队员{n},1770{n:0000000},否,民兵预备役,2026-05-01\n";
    }

    [Fact]
    public async Task A_row_of_equipment_reads_as_much_in_a_full_register_as_in_an_empty_one()
    {
        using var county = service.As("county-officer@622933");
        await county.EstablishAsync("622933100", "township-squadron", "吹麻滩镇中队");
        var empty = await ImportAsync(county, "622933/equipment", EquipmentHeadings + Item(0));
        empty.ShouldBePositive();
        await ImportAsync(county, "622933/equipment", EquipmentHeadings + Many(Item));
        (await ImportAsync(county, "622933/equipment", EquipmentHeadings + Item(Others + 1))).ShouldBe(empty);

        string Item(int n) => $"622933100,器材,2050201,灭火器{n},S-{n},1,购置,78,2026-07-01\n";
    }

    [Fact]
    public async Task A_row_of_teams_reads_as_much_in_a_full_register_as_in_an_empty_one()
    {
        using var city = service.As("city-admin@6232");
        var empty = await ImportAsync(city, "6232/teams", TeamHeadings + Team(0));
        await ImportAsync(city, "6232/teams", TeamHeadings + Many(Team));
        (await ImportAsync(city, "6232/teams", TeamHeadings + Team(Others + 1))).ShouldBe(empty);

        string Team(int n) => $"6232{21 + (n / 800)}{100 + (n % 800)},乡镇中队,中队{n},2026-05-10\n";
    }

    private static string Many(Func<int, string> row) =>
        Enumerable.Range(1, Others).Aggregate(new StringBuilder(), (text, n) => text.Append(row(n))).ToString();

    // How many rows the service's database context reads while the sheet is imported.
    private async Task<int> ImportAsync(HttpClient client, string register, string sheet)
    {
        using var counting = new RowsRead(service.Database.App, "members", "teams", "equipment", "persons", "places");
        (await client.PostAsync($"/v1/divisions/{register}/import", Requests.Csv(sheet)).JsonAsync())
            .Member("counts")
            .Number("added")
            .ShouldBe(sheet.Count(c => c == '\n') - 1);
        return counting.Count;
    }
}
