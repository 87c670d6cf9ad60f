namespace Platform.Core.Tests;

public sealed class CodeChangesTests
{
    private static readonly DateOnly Day = new(2026, 7, 1);

    [Theory]
    [InlineData("100>101 101>102", 0)]
    [InlineData("100>101 101>100", 1)]
    [InlineData("100>101 101>102 102>100", 1)]
    [InlineData("100>101 101>100 103>104 105>106 106>105", 2)]
    public void Of_each_circle_one_change_waits(string changes, int waiting) => Of(changes).OneOfEachCircle().Count.ShouldBe(waiting);

    [Fact]
    public void Changes_at_once_apply_to_what_was_before_all_of_them()
    {
        var swap = Of("100>101 101>100");

        swap.After(Code("100")).ShouldBe(Code("101"));
        swap.After(Code("101")).ShouldBe(Code("100"));
        swap.After(Code("102")).ShouldBe(Code("102"));
    }

    private static List<CodeChange> Of(string changes) =>
        [.. changes.Split(' ').Select(c => c.Split('>')).Select(c => new CodeChange(Code(c[0]), Code(c[1]), Day))];

    private static DivisionCode Code(string end) => DivisionCode.Parse("622921" + end);
}
