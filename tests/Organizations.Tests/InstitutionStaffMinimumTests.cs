using Organizations.Domain;
using Platform.Core;

namespace Organizations.Tests;

public sealed class InstitutionStaffMinimumTests
{
    private static readonly DivisionCode City = DivisionCode.Parse("6229");
    private static readonly DivisionCode County = DivisionCode.Parse("622921");
    private static readonly DivisionCode Township = DivisionCode.Parse("622921100");

    private static readonly StaffMinimum[] Rules =
    [
        StaffMinimum.Set(City, DivisionLevel.Township, 3, new(2025, 1, 1), "临州编发〔2025〕1号"),
        StaffMinimum.Set(City, DivisionLevel.Township, 5, new(2026, 1, 1), null),
        StaffMinimum.Set(County, DivisionLevel.Township, 4, new(2026, 6, 1), null),
        StaffMinimum.Set(City, DivisionLevel.Village, 2, new(2026, 1, 1), null),
    ];

    [Theory]
    [InlineData("2024-12-31", null)]
    [InlineData("2025-06-01", 3)]
    [InlineData("2026-01-01", 5)]
    [InlineData("2026-06-01", 4)]
    public void The_nearest_jurisdictions_latest_rule_in_force_counts(string day, int? minimum)
    {
        var rule = StaffMinimum.InForce(
            Rules,
            Township,
            DivisionLevel.Township,
            DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)
        );
        (rule?.Minimum).ShouldBe(minimum);
    }

    [Fact]
    public void Another_countys_rule_does_not_count() =>
        StaffMinimum.InForce(Rules, DivisionCode.Parse("622922100"), DivisionLevel.Township, new(2026, 7, 1))!.Minimum.ShouldBe(5);
}
