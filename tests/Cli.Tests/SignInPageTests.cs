using Platform.Cli.Api;

namespace Platform.Cli.Tests;

public class SignInPageTests
{
    [Fact]
    public void Hidden_fields_are_found_whatever_the_order_of_their_attributes()
    {
        var fields = SignInPage.HiddenFields(
            """
            <input id="UserName" name="UserName" type="text" value="">
            <input name="__RequestVerificationToken" type="hidden" value="a&amp;b" /><input type="hidden" value="/x" name="ReturnUrl">
            """
        );

        fields.ShouldBe(new Dictionary<string, string> { ["__RequestVerificationToken"] = "a&b", ["ReturnUrl"] = "/x" }, ignoreOrder: true);
    }

    [Fact]
    public void The_pages_text_is_shown_without_its_markup() =>
        SignInPage.Alert("""<div class="e" role="alert"><ul><li>用户名或密码不正确。</li></ul></div>""").ShouldBe("用户名或密码不正确。");

    [Fact]
    public void An_empty_page_gives_an_empty_message() => SignInPage.Alert("<p>hello</p>").ShouldBeEmpty();
}
