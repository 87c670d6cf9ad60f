using Organizations.Domain;
using Platform.Core;
using static Organizations.Tests.Standards.StandardSamples;

namespace Organizations.Tests.Standards;

public sealed class StandardsMatrixTests
{
    private static readonly Standard Haves = Version("6229", "2026-01-01");

    [Fact]
    public void Children_are_the_rows_and_items_the_columns_with_counts_and_rates()
    {
        var attained = Attained(Haves);
        var open = Started(Haves);
        MatrixInstitution[] institutions =
        [
            new(attained.InstitutionId, DivisionCode.Parse("622921100"), DivisionLevel.Township),
            new(open.InstitutionId, DivisionCode.Parse("622921101"), DivisionLevel.Township),
            new(Guid.CreateVersion7(), DivisionCode.Parse("622922100"), DivisionLevel.Township),
        ];
        var matrix = AttainmentMatrix.Of(
            Haves,
            DivisionCode.Parse("6229"),
            new Dictionary<DivisionCode, string> { [DivisionCode.Parse("622921")] = "临夏县", [DivisionCode.Parse("622923")] = "永靖县" },
            institutions,
            new[] { attained, open }.ToDictionary(a => a.InstitutionId)
        );

        matrix.Rows.Select(r => r.Division.Value).ShouldBe(["622921", "622922", "622923"]);
        matrix.Rows[0].Name.ShouldBe("临夏县");
        matrix.Rows[0].Assessed.ShouldBe(2);
        matrix.Rows[0].Whole.ShouldBe(new AttainmentCount(2, 1, 0.5m));
        matrix.Rows[0].Items.ShouldAllBe(i => i == new AttainmentCount(2, 1, 0.5m));
        matrix.Rows[1].Whole.ShouldBe(new AttainmentCount(1, 0, 0m));
        matrix.Rows[2].Whole.ShouldBe(new AttainmentCount(0, 0, null));
        matrix.Total.Whole.ShouldBe(new AttainmentCount(3, 1, 0.3333m));
    }

    [Fact]
    public void An_item_is_counted_only_where_it_is_asked()
    {
        var townshipsOnly = Haves.Items[0];
        var villages = townshipsOnly with { Key = "villages", Levels = [DivisionLevel.Village] };
        var standard = Version("6229", "2026-01-01", [], townshipsOnly, villages);
        var matrix = AttainmentMatrix.Of(
            standard,
            DivisionCode.Parse("622921"),
            new Dictionary<DivisionCode, string>(),
            [new(Guid.CreateVersion7(), Township, DivisionLevel.Township)],
            new Dictionary<Guid, Attainment>()
        );
        matrix.Total.Items.Select(i => i.Asked).ShouldBe([1, 0]);
        matrix.Total.Items[1].Rate.ShouldBeNull();
    }
}
