using Platform.Core;

namespace Core.Tests;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("防汛演练")]
    [InlineData("two\r\nlines\tand a tab")]
    [InlineData("𠮷野家 👍")]
    [InlineData("")]
    public void What_people_write_is_text(string text)
    {
        PlainText.IsPlain(text).ShouldBeTrue();
        PlainText.Printable(text).ShouldBeSameAs(text);
    }

    [Theory]
    [InlineData("a\0b", "U+0000", "a\uFFFDb")]
    [InlineData("\u0001", "U+0001", "\uFFFD")]
    [InlineData("a\u0085", "U+0085", "a\uFFFD")]
    [InlineData("\uFFFE\uFFFF", "U+FFFE", "\uFFFD\uFFFD")]
    public void What_the_database_or_a_document_can_not_hold_is_none(string text, string first, string printed)
    {
        PlainText.FirstWrong(text).ShouldBe(first);
        PlainText.Printable(text).ShouldBe(printed);
    }

    [Fact]
    public void Half_a_character_is_none()
    {
        PlainText.FirstWrong("好" + '\uD83D').ShouldBe("U+D83D");
        PlainText.FirstWrong('\uDC4D' + "好").ShouldBe("U+DC4D");
        PlainText.Printable("👍" + '\uD83D' + "好").ShouldBe("👍\uFFFD好");
    }
}
