namespace Platform.Core.Tests;

public sealed class BusinessTimeTests
{
    [Fact]
    public void The_business_day_turns_at_16_hours_utc()
    {
        BusinessTime.DateOf(new DateTimeOffset(2026, 12, 31, 15, 59, 59, TimeSpan.Zero)).ShouldBe(new DateOnly(2026, 12, 31));
        BusinessTime.DateOf(new DateTimeOffset(2026, 12, 31, 16, 0, 0, TimeSpan.Zero)).ShouldBe(new DateOnly(2027, 1, 1));
        BusinessTime.StartOf(new DateOnly(2027, 1, 1)).ShouldBe(new DateTimeOffset(2026, 12, 31, 16, 0, 0, TimeSpan.Zero));
    }
}
