namespace Organizations.Tests.Documents;

public sealed class DocumentsRepealRegisterTests(OrganizationsFixture service) : IClassFixture<OrganizationsFixture>
{
    [Fact]
    public async Task A_document_that_is_known_is_repealed_by_a_later_sheet_and_a_wrong_repeal_is_named_at_its_cell()
    {
        using var county = service.As("county-officer@622923");
        const string import = "/v1/divisions/622923/documents/import";
        const string heading = "区划代码,标题,文号,发文机关,类别,印发日期,废止日期\n";
        const string known = "622923,永靖县工作方案,永县办发〔2026〕1号,永靖县政府办公室,其他,2026-03-05,";
        (await county.ImportsAsync(import, heading + known))["counts"]!.Number("added").ShouldBe(1);
        (
            await county.RefusedCellsAsync(
                import,
                heading
                    + """
                    622923,永靖县新方案,永县办发〔2026〕2号,永靖县政府办公室,其他,2026-03-05,
                    622923,永靖县另一方案,永县办发〔2026〕1号,永靖县政府办公室,其他,2026-03-05,
                    622923,永靖县新方案,永县办发〔2026〕2号,永靖县政府办公室,其他,2026-03-05,
                    622923,永靖县旧方案,,永靖县政府办公室,其他,2026-03-05,2026-03-04
                    """
            )
        ).ShouldBe(
            [("C3", "document.number-taken"), ("B4", "record.duplicate"), ("G5", "document.repealed-before-issued")],
            ignoreOrder: true
        );
        (
            await county.RefusedCellsAsync(
                import,
                heading + known.Replace("2026-03-05,", "2025-03-05,2025-06-01", StringComparison.Ordinal)
            )
        ).ShouldBe([("G2", "document.repealed-before-issued")]);
        (await county.GetsAsync("/v1/divisions/622923/documents")).Each("title").ShouldBe(["永靖县工作方案"]);
        (await county.ImportsAsync(import, heading + known + "2026-06-01"))["counts"]!.Number("closed").ShouldBe(1);
        (await county.ImportsAsync(import, heading + known + "2026-06-01"))["counts"]!.Number("unchanged").ShouldBe(1);
    }
}
