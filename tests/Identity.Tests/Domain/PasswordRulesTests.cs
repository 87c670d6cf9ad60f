using Identity.Domain;

namespace Identity.Tests.Domain;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("four words will do")]
    [InlineData("Tianshui-07")] // 11 characters, four kinds
    [InlineData("Abcd-efghij")] // 11 characters, three kinds
    [InlineData("春江潮水连海平海上明月共潮生")]
    [InlineData("k3j9-x7pq-w2mn-4hd8")]
    public void A_long_or_fairly_long_and_mixed_password_will_do(string password) =>
        PasswordRules.Flaws(password, "zhang.san").ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("Ab1-defgh")] // 9, four kinds
    [InlineData("abcde12fgh")] // 10, two kinds
    [InlineData("kjhwqzmbvtx")] // 11, one kind
    public void A_short_or_plain_one_will_not(string password) =>
        PasswordRules.Flaws(password, "zhang.san").ShouldContain(PasswordFlaw.Weak);

    [Theory]
    [InlineData("zhang.san-is-here")]
    [InlineData("my-name-ZHANG.SAN")]
    public void The_password_must_not_contain_the_user_name(string password) =>
        PasswordRules.Flaws(password, "zhang.san").ShouldBe([PasswordFlaw.ContainsUserName]);

    [Theory]
    [InlineData("password2026")]
    [InlineData("P@ssw0rd2026!")]
    [InlineData("Admin@123456")]
    [InlineData("Yingjiguanli2026")]
    [InlineData("123456789012")]
    [InlineData("987654321098")]
    [InlineData("abcdefghijkl")]
    [InlineData("qwertyuiop123")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("ab12ab12ab12")]
    [InlineData("Xyz-9Xyz-9Xyz-9")]
    public void What_is_guessed_first_is_refused_however_long(string password) =>
        PasswordRules.Flaws(password, "zhang.san").ShouldContain(PasswordFlaw.Common);
}
