using Platform.Demo;

namespace Platform.Cli.Tests;

public class DemoCityTests
{
    [Fact]
    public void The_invented_city_has_three_levels_below_it()
    {
        var city = InventedCity.Make();
        var county = city.Counties[0];
        var township = city.ChildrenOf(county).First();

        city.Counties.Count.ShouldBe(3);
        city.ChildrenOf(county).Count().ShouldBe(5);
        city.ChildrenOf(township).Count().ShouldBe(6);
        city.All.ShouldAllBe(d => city.City.Code.Contains(d.Code));
    }

    [Fact]
    public async Task The_directory_file_lists_each_division_after_the_place_that_contains_it()
    {
        var file = Path.GetTempFileName();
        await InventedCity.Make().WriteDirectoryAsync(file, TestContext.Current.CancellationToken);

        var lines = await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken);
        lines[0].ShouldBe("code,name,level");
        lines[1].ShouldBe("9901,青禾市,city");
        lines[2].ShouldBe("990121,云岭县,county");
        lines[3].ShouldBe("990121100,城关镇,township");
        lines[4].ShouldBe("990121100200,新民村,village");
    }
}
