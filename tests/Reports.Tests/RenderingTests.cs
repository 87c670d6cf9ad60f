using Reports.Domain.Catalogue;
using Reports.Domain.Evaluation;

namespace Reports.Tests;

public sealed class RenderingTests
{
    [Theory]
    [InlineData(3517, "3500余")]
    [InlineData(187, "180余")]
    [InlineData(47, "40余")]
    [InlineData(12_345, "12000余")]
    [InlineData(3500, "3500")]
    [InlineData(7, "7")]
    [InlineData(0, "0")]
    public void More_than_a_round_number_is_written_rounded_down(int exact, string text) =>
        Rendering.Number(exact, FigureRendering.RoundDown).ShouldBe(text);

    [Fact]
    public void A_share_is_never_rounded_up_to_the_whole() =>
        Rendering.Number(1196m * 100 / 1197, FigureRendering.Percent).ShouldBe("99.9");

    [Fact]
    public void Money_is_kept_in_yuan_and_written_in_ten_thousands() =>
        Rendering.Number(1_234_500m, FigureRendering.TenThousand).ShouldBe("123.45");

    [Fact]
    public void The_last_slot_of_a_list_of_names_takes_all_that_are_left()
    {
        var figure = CatalogueTests.Catalogue["T11"];
        var value = new FigureValue("T11", new("", ""), "", FigureKind.Text, FigureStatus.Value)
        {
            Names = ["甲", "乙", "丙", "丁", "戊"],
            Text = "",
        };
        Rendering.Slot(value, new Slot(figure, 0)).ShouldBe("甲");
        Rendering.Slot(value, new Slot(figure, 3)).ShouldBe("丁、戊");
        Rendering.Slot(value with { Names = ["甲"] }, new Slot(figure, 1)).ShouldBeNull();
    }

    [Theory]
    [InlineData("省委办公厅,实施方案", "省委办公厅||实施方案")]
    [InlineData("省委办公厅,省政府办公厅,实施方案", "省委办公厅|省政府办公厅|实施方案")]
    [InlineData("省委办公厅,省政府办公厅,省编办,实施方案", "省委办公厅|省政府办公厅、省编办|实施方案")]
    public void A_title_stands_in_its_slot_however_many_authorities_issued_the_document(string names, string slots)
    {
        var figure = CatalogueTests.Catalogue["T20"];
        var value = new FigureValue("T20", new("", ""), "", FigureKind.Text, FigureStatus.Value) { Names = names.Split(','), Text = "" };
        string.Join('|', Enumerable.Range(0, 3).Select(i => Rendering.Slot(value, new Slot(figure, i)))).ShouldBe(slots);
    }
}
