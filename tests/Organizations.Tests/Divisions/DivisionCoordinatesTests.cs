using Platform.Core;

namespace Organizations.Tests.Divisions;

public sealed class DivisionCoordinatesTests
{
    // Tiananmen, as the three systems give it.
    [Theory]
    [InlineData(CoordinateSystem.Cgcs2000, 116.3912757, 39.9062174)]
    [InlineData(CoordinateSystem.Wgs84, 116.3912757, 39.9062174)]
    [InlineData(CoordinateSystem.Gcj02, 116.3975180, 39.9076210)]
    public void A_point_is_the_same_from_whatever_system_it_comes(CoordinateSystem system, double longitude, double latitude)
    {
        var (lon, lat) = Coordinates.From(system, longitude, latitude);

        lon.ShouldBe(116.3912757, 0.0001);
        lat.ShouldBe(39.9062174, 0.0001);
    }

    [Fact]
    public void A_point_of_Baidu_is_a_shifted_point_shifted_again()
    {
        var baidu = Coordinates.From(CoordinateSystem.Bd09, 116.4041, 39.9139);
        var shifted = Coordinates.From(CoordinateSystem.Gcj02, 116.39757, 39.9079);

        baidu.Longitude.ShouldBe(shifted.Longitude, 0.0005);
        baidu.Latitude.ShouldBe(shifted.Latitude, 0.0005);
    }
}
