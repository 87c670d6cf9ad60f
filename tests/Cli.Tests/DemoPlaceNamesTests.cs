using Platform.Core;
using Platform.Demo;
using Platform.Demo.Story;

namespace Platform.Cli.Tests;

public sealed class DemoPlaceNamesTests
{
    [Theory]
    [InlineData("罗家湾村委会", "罗家湾村")]
    [InlineData("后坪村村民委员会", "后坪村")]
    [InlineData("东关社区居委会", "东关社区")]
    [InlineData("新民村", "新民村")]
    [InlineData("青山社区", "青山社区")]
    public void A_committee_gives_its_village_the_name_on_the_plaque(string directory, string plaque) =>
        new DemoDivision(DivisionCode.Parse("622921100201"), directory, DivisionLevel.Village).Short().ShouldBe(plaque);
}
