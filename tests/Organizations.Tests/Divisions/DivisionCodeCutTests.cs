using Organizations.Domain.Divisions;
using Platform.Core;

namespace Organizations.Tests.Divisions;

public sealed class DivisionCodeCutTests
{
    [Theory]
    [InlineData("441900000000", DivisionLevel.City, "4419")]
    [InlineData("441900000000", DivisionLevel.County, "441900")]
    [InlineData("441900", DivisionLevel.City, "4419")]
    [InlineData("441900", DivisionLevel.County, "441900")]
    [InlineData("622921100000", DivisionLevel.Township, "622921100")]
    [InlineData("622921100201", DivisionLevel.Village, "622921100201")]
    [InlineData("622921100", null, "622921100")]
    public void The_level_in_a_list_decides_where_a_code_is_cut(string text, DivisionLevel? level, string code) =>
        DivisionCodeCut.Cut(text, level, _ => false).Value.ShouldBe(code);

    [Theory]
    [InlineData("622921000000", null, "division.level-needed")]
    [InlineData("622900", null, "division.level-needed")]
    [InlineData("622921100", DivisionLevel.County, "division.level-contradicts")]
    [InlineData("6229", DivisionLevel.County, "division.level-contradicts")]
    [InlineData("62292", null, "division.malformed")]
    [InlineData("62292A", DivisionLevel.County, "division.malformed")]
    public void Zeros_are_never_counted(string text, DivisionLevel? level, string error) =>
        Should.Throw<DomainException>(() => DivisionCodeCut.Cut(text, level, _ => false)).Error.Code.ShouldBe(error);

    [Fact]
    public void Zeros_mark_a_placeholder_county_where_there_is_no_other_county() =>
        DivisionCodeCut.Cut("441900", null, alone: _ => true).Value.ShouldBe("441900");
}
