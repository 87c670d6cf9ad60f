using System.Net;

namespace Organizations.Tests.Contracts;

public sealed class ContractsCoverageTests(OrganizationsFixture service) : IClassFixture<OrganizationsFixture>
{
    [Fact]
    public async Task Signed_is_counted_against_the_divisions_of_the_directory_level_by_level()
    {
        using var city = service.As("city-admin@6229");
        using var county = service.As("county-officer@622921");
        await SignAsync(city, county, "6229", "622921");
        await city.PostsAsync("/v1/divisions/6229/contracts", Body("622922"), HttpStatusCode.Created); // a draft does not count

        var coverage = await city.GetsAsync("/v1/divisions/6229/contracts/coverage?year=2026");
        coverage["levels"]!
            .AsArray()
            .Select(l => (l!.Text("level"), l!.Number("units"), l!.Number("signed")))
            .ShouldBe([("county", 6, 1), ("township", 8, 0), ("village", 5, 0)]);
        coverage["complete"]!.GetValue<bool>().ShouldBeFalse();
        (await city.GetsAsync("/v1/divisions/6229/contracts/missing?year=2026&level=county"))
            .Each("name")
            .ShouldBe(["临夏市", "康乐县", "永靖县", "广河县", "和政县"]);
        (await city.GetsAsync("/v1/divisions/6229/contracts/missing?year=2026")).Each("division").Count.ShouldBe(18);
        (await county.GetsAsync("/v1/divisions/622921/contracts/coverage?year=2026"))["levels"]![0]!["rate"]!
            .GetValue<decimal>()
            .ShouldBe(1);
    }

    [Fact]
    public async Task A_register_drafts_for_every_village_and_names_each_wrong_cell()
    {
        using var township = service.As("township-head@622921100");
        var result = await township.ImportsAsync(
            "/v1/divisions/622921100/contracts/import",
            """
            责任区划代码,年度,标题,目标及权重
            622921100201,2027,2027年度目标管理责任书,机构建设 60；队伍建设：40分
            622921100200,2027,2027年度目标管理责任书,机构建设 60；队伍建设：40分
            """
        );
        result["counts"]!.Number("added").ShouldBe(2);
        (await township.GetsAsync("/v1/divisions/622921100/contracts?year=2027"))
            .Each("division")
            .ShouldBe(["622921100200", "622921100201"]);

        var refused = await township.ImportsAsync(
            "/v1/divisions/622921100/contracts/import",
            """
            责任区划代码,上级区划代码,年度,标题,目标及权重
            622921100201,622921,2028,2028年度责任书,机构建设 60；队伍建设 30
            622921101,,2028,2028年度责任书,机构建设
            """,
            HttpStatusCode.UnprocessableEntity
        );
        refused["errors"]!
            .AsArray()
            .Select(e => (e!.Text("field"), e!.Text("code")))
            .ShouldBe(
                [
                    ("B2", "scope.outside"),
                    ("E2", "contract.not-hundred"),
                    ("A3", "scope.outside"),
                    ("B3", "scope.outside"),
                    ("E3", "field.format"),
                ],
                ignoreOrder: true
            );
    }

    private static async Task SignAsync(HttpClient superior, HttpClient inferior, string above, string below)
    {
        var draft = await superior.PostsAsync($"/v1/divisions/{above}/contracts", Body(below), HttpStatusCode.Created);
        await superior.PostsAsync(
            $"/v1/divisions/{below}/contracts/{draft.Text("id")}/confirm",
            new { side = "superior", on = "2026-01-10" }
        );
        await inferior.PostsAsync(
            $"/v1/divisions/{below}/contracts/{draft.Text("id")}/confirm",
            new { side = "inferior", on = "2026-01-11" }
        );
    }

    private static object Body(string inferior) =>
        new
        {
            inferior,
            year = 2026,
            title = "2026年度目标管理责任书",
            targets = new[] { new { name = "机构建设", weight = 100 } },
        };
}
