namespace Organizations.Tests.Contracts;

public sealed class ContractsRegisterTests(OrganizationsFixture service) : IClassFixture<OrganizationsFixture>
{
    private const string Heading = "责任区划代码,上级区划代码,年度,标题,目标及权重\n";

    [Fact]
    public async Task A_contract_that_is_known_is_unchanged_in_the_same_sheet_too()
    {
        using var county = service.As("county-officer@622922");
        const string sheet = Heading + "622922100,622922,2027,2027年度责任书,机构建设 100\n622922100,,2027,2027年度责任书,机构建设 100";
        var first = (await county.ImportsAsync("/v1/divisions/622922/contracts/import", sheet))["counts"]!;
        (first.Number("added"), first.Number("unchanged")).ShouldBe((1, 1));
        (await county.ImportsAsync("/v1/divisions/622922/contracts/import", sheet))["counts"]!.Number("unchanged").ShouldBe(2);
    }

    [Fact]
    public async Task A_sheet_with_a_wrong_cell_drafts_nothing()
    {
        using var county = service.As("county-officer@622923");
        (
            await county.RefusedCellsAsync(
                "/v1/divisions/622923/contracts/import",
                Heading
                    + """
                    622923100,622923,2027,2027年度责任书,机构建设 100
                    622923,622923,2027,2027年度责任书,机构建设 90
                    """
            )
        ).ShouldBe([("B3", "contract.not-below"), ("E3", "contract.not-hundred")], ignoreOrder: true);
        (await county.GetsAsync("/v1/divisions/622923/contracts?year=2027")).Each("title").ShouldBeEmpty();
    }
}
