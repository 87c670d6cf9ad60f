using Platform.Core;
using Reports.Domain;

namespace Reports.Tests;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2026", "2026-01-01", "2026-12-31")]
    [InlineData("2026-Q1", "2026-01-01", "2026-03-31")]
    [InlineData("2026-Q4", "2026-10-01", "2026-12-31")]
    [InlineData("2028-02", "2028-02-01", "2028-02-29")]
    [InlineData("2026-03-05", "2026-03-05", "2026-03-05")]
    [InlineData("2026-01-01..2026-06-30", "2026-01-01", "2026-06-30")]
    public void A_period_is_read_and_written_back(string text, string from, string to)
    {
        var period = Period.Parse(text);
        period.ShouldBe(new Period(DateOnly.Parse(from), DateOnly.Parse(to)));
        period.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("2026-Q5")]
    [InlineData("2026-13")]
    [InlineData("2026-06-30..2026-01-01")]
    [InlineData("last year")]
    [InlineData("")]
    public void What_is_no_period_is_refused(string text) =>
        Should.Throw<DomainException>(() => Period.Parse(text)).Error.Code.ShouldBe("period.malformed");
}
