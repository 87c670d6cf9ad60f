namespace Platform.Core.Tests;

public sealed class GrantTests
{
    [Theory]
    [InlineData("county-officer@622921", "622921100200", true)]
    [InlineData("county-officer@622921", "622921", true)]
    [InlineData("county-officer@622921", "6229", false)]
    [InlineData("county-officer@622921", "622922", false)]
    [InlineData("service@*", "110101", true)]
    public void A_grant_covers_its_place_and_below(string grant, string place, bool covered) =>
        Grant.Read(grant)!.Covers(DivisionCode.Parse(place)).ShouldBe(covered);

    [Theory]
    [InlineData("")]
    [InlineData("county-officer")]
    [InlineData("@622921")]
    [InlineData("county-officer@62292")]
    [InlineData("county-officer@**")]
    public void A_text_that_is_no_grant_gives_nothing(string text) => Grant.Read(text).ShouldBeNull();
}
