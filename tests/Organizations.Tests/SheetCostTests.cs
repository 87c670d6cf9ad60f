using System.Globalization;

namespace Organizations.Tests;

/// <summary>A sheet costs what its rows cost: the rows read from the database are counted, not the time.</summary>
public sealed class SheetCostTests(OrganizationsFixture service) : IClassFixture<OrganizationsFixture>
{
    private const int Others = 600;

    [Fact]
    public async Task A_row_of_divisions_reads_as_much_in_a_full_directory_as_in_a_small_one()
    {
        using var city = service.As("city-admin@6229");
        await ImportAsync(city, "6229/divisions", "code,name", Many(100, n => $"622923100{n + 300},村{n}"));
        var small = await ImportAsync(city, "6229/divisions", "code,name", "622923100201,甲村");
        await ImportAsync(city, "6229/divisions", "code,name", Many(Others, n => $"622924100{n + 300},村{n}"));
        (await ImportAsync(city, "6229/divisions", "code,name", "622923100202,乙村")).ShouldBe(small);
    }

    [Theory]
    [InlineData("officers", "区划代码,类别,姓名,手机号码,专职,聘任日期", "622922100200,气象应急信息员,员{0},1360{0:0000000},否,2026-01-01")]
    [InlineData(
        "documents",
        "区划代码,标题,文号,发文机关,类别,印发日期",
        "622922,第{0}号工作方案,康县办发〔2026〕{1}号,康乐县政府办公室,其他,2026-03-05"
    )]
    [InlineData("milestones", "区划代码,类型,事项,日期", "622922,会议汇报,第{0}次会议,{2}")]
    [InlineData("contracts", "责任区划代码,年度,标题,目标及权重", "622922100,{3},第{0}份责任书,机构建设 100")]
    [InlineData("investments", "区划代码,项目名称,用途,资金来源,预算（元）,立项日期", "622922,项目{0},培训,县级,100,2026-02-10")]
    public async Task A_row_reads_as_much_in_a_full_register_as_in_an_empty_one(string register, string heading, string row)
    {
        using var county = service.As("county-officer@622922");
        var others = register == "contracts" ? 70 : Others;
        var empty = await ImportAsync(county, "622922/" + register, heading, Row(0));
        await ImportAsync(county, "622922/" + register, heading, Many(others, n => Row(n + 1)));
        (await ImportAsync(county, "622922/" + register, heading, Row(others + 1))).ShouldBe(empty);

        string Row(int n) =>
            string.Format(
                CultureInfo.InvariantCulture,
                row,
                n,
                n + 1,
                new DateOnly(2024, 1, 1).AddDays(n).ToString("O", CultureInfo.InvariantCulture),
                2020 + n
            );
    }

    private static string Many(int count, Func<int, string> row) => string.Join('\n', Enumerable.Range(0, count).Select(row));

    // How many rows the service's database context reads while the sheet is imported.
    private async Task<int> ImportAsync(HttpClient client, string register, string heading, string rows)
    {
        using var counting = new RowsRead(
            service.Database.App,
            "divisions",
            "division_terms",
            "persons",
            "officers",
            "documents",
            "milestones",
            "contracts",
            "investments"
        );
        (await client.ImportsAsync($"/v1/divisions/{register}/import", $"{heading}\n{rows}"))["counts"]!
            .Number("added")
            .ShouldBe(rows.Count(c => c == '\n') + 1);
        return counting.Count;
    }
}
