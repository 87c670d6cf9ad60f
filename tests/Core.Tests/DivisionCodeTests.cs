using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Platform.Core.Tests;

public sealed class DivisionCodeTests
{
    private static readonly int[] Lengths = [2, 4, 6, 9, 12];

    private static readonly Gen<DivisionCode> Code =
        from length in Gen.Elements(Lengths)
        from digits in Gen.Choose(0, 1).ArrayOf(length) // few digits, so that codes often lie inside one another
        select DivisionCode.Parse(string.Concat(digits));

    [Theory]
    [InlineData("62", DivisionLevel.Province)]
    [InlineData("6229", DivisionLevel.City)]
    [InlineData("441900", DivisionLevel.County)]
    [InlineData("622921100", DivisionLevel.Township)]
    [InlineData("622921100200", DivisionLevel.Village)]
    public void A_code_is_as_deep_as_its_length(string text, DivisionLevel depth) => DivisionCode.Parse(text).Depth.ShouldBe(depth);

    [Theory]
    [InlineData("")]
    [InlineData("6")]
    [InlineData("622")]
    [InlineData("62292")]
    [InlineData("6229211")]
    [InlineData("62292110020")]
    [InlineData("6229211002001")]
    [InlineData("62a9")]
    [InlineData("６２")]
    [InlineData(" 62")]
    public void What_is_not_2_4_6_9_or_12_digits_is_refused_by_name(string text) =>
        Should.Throw<DomainException>(() => DivisionCode.Parse(text)).Error.ShouldBe(CoreErrors.DivisionMalformed);

    [Property]
    public Property A_subtree_is_one_ordinal_range() =>
        Prop.ForAll(
            Code.Two().ToArbitrary(),
            pair =>
            {
                var (place, other) = pair;
                return place.Contains(other) == (other >= place && other < place.SubtreeEnd);
            }
        );

    [Property]
    public Property A_place_is_inside_exactly_its_prefixes() =>
        Prop.ForAll(Code.Two().ToArbitrary(), pair => pair.Item1.Contains(pair.Item2) == pair.Item2.Prefixes().Contains(pair.Item1));

    [Property]
    public Property Moving_a_place_moves_what_is_inside_and_nothing_else() =>
        Prop.ForAll(
            Code.Two().ToArbitrary(),
            pair =>
            {
                var (place, other) = pair;
                var target = DivisionCode.Parse(new string('9', place.Value.Length));
                var moved = other.Moved(place, target);
                return place.Contains(other) ? target.Contains(moved) && moved.Moved(target, place) == other : moved == other;
            }
        );

    [Fact]
    public void County_city_and_parent_are_cut_from_the_code()
    {
        var village = DivisionCode.Parse("622921100200");
        village.County.ShouldBe(DivisionCode.Parse("622921"));
        village.City.ShouldBe(DivisionCode.Parse("6229"));
        village.Parent.ShouldBe(DivisionCode.Parse("622921100"));
        DivisionCode.Parse("6229").County.ShouldBeNull();
        DivisionCode.Parse("62").Parent.ShouldBeNull();
    }

    [Fact]
    public void The_default_value_is_no_place_and_contains_nothing()
    {
        default(DivisionCode).Contains(DivisionCode.Parse("62")).ShouldBeFalse();
        default(DivisionCode).ToString().ShouldBe("");
    }

    [Fact]
    public void In_json_a_code_is_a_string_and_a_wrong_one_is_an_error()
    {
        JsonSerializer.Serialize(DivisionCode.Parse("6229")).ShouldBe("\"6229\"");
        JsonSerializer.Deserialize<DivisionCode>("\"6229\"").ShouldBe(DivisionCode.Parse("6229"));
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<DivisionCode>("\"622\""));
    }
}
