namespace Platform.Core.Tests;

public sealed class PageTests
{
    [Fact]
    public void Walking_the_cursors_reads_every_row_once()
    {
        var rows = Enumerable.Range(0, 23).ToList();
        var read = new List<int>();
        string? cursor = null;
        do
        {
            var request = new PageRequest(5, cursor);
            var from = request.After(keys: 1) is [var last] ? int.Parse(last, provider: null) + 1 : 0;
            var page = request.Cut(rows.Skip(from).Take(request.Size + 1).ToList(), row => [row.ToString(provider: null)]);
            read.AddRange(page.Items);
            cursor = page.NextCursor;
        } while (cursor is not null);
        read.ShouldBe(rows);
    }

    [Theory]
    [InlineData("not base64!")]
    [InlineData("b25lCnR3bw==")] // two keys where one is expected
    public void A_cursor_that_is_not_ours_is_refused_by_name(string cursor) =>
        Should.Throw<DomainException>(() => new PageRequest(null, cursor).After(keys: 1)).Error.ShouldBe(CoreErrors.CursorMalformed);

    [Theory]
    [InlineData(null, 50)]
    [InlineData(1, 1)]
    [InlineData(500, 500)]
    public void A_page_has_1_to_500_rows_and_50_by_default(int? limit, int size) => new PageRequest(limit, null).Size.ShouldBe(size);

    [Theory]
    [InlineData(0)]
    [InlineData(501)]
    public void Another_number_of_rows_is_refused_instead_of_cut(int limit) =>
        Should.Throw<DomainException>(() => _ = new PageRequest(limit, null).Size).Fields.ShouldHaveSingleItem().Field.ShouldBe("limit");
}
