namespace Platform.Core;

/// <summary>A point on the ground in CGCS2000 (for display equal to WGS 84), in degrees.</summary>
public sealed record GeoPoint(double Longitude, double Latitude)
{
    private const double EarthRadius = 6371.0088;

    /// <summary>Kilometres along the great circle; the distance by road is longer.</summary>
    public double KilometresTo(GeoPoint other)
    {
        var (north, east) = (Radians(other.Latitude - Latitude), Radians(other.Longitude - Longitude));
        var half =
            Math.Pow(Math.Sin(north / 2), 2)
            + (Math.Cos(Radians(Latitude)) * Math.Cos(Radians(other.Latitude)) * Math.Pow(Math.Sin(east / 2), 2));
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}

/// <summary>The coordinate system in which an incoming point was measured.</summary>
public enum CoordinateSystem
{
    /// <summary>The system in which points are stored.</summary>
    Cgcs2000,

    /// <summary>GPS; within centimetres of CGCS2000.</summary>
    Wgs84,

    /// <summary>Shifted, as Chinese map services give points.</summary>
    Gcj02,

    /// <summary>Baidu's own shift on top of GCJ-02.</summary>
    Bd09,
}

/// <summary>Converts points to CGCS2000 once, when they are received.</summary>
public static class Coordinates
{
    private const double SemiMajorAxis = 6378245.0;
    private const double Eccentricity = 0.00669342162296594323;

    /// <summary>The point in CGCS2000, to seven decimals (a centimetre).</summary>
    public static (double Longitude, double Latitude) From(CoordinateSystem system, double longitude, double latitude)
    {
        var (lon, lat) = system switch
        {
            CoordinateSystem.Bd09 => Unshift(FromBaidu(longitude, latitude)),
            CoordinateSystem.Gcj02 => Unshift((longitude, latitude)),
            _ => (longitude, latitude),
        };
        return (Math.Round(lon, 7), Math.Round(lat, 7));
    }

    private static (double Lon, double Lat) FromBaidu(double longitude, double latitude)
    {
        const double factor = Math.PI * 3000 / 180;
        var (x, y) = (longitude - 0.0065, latitude - 0.006);
        var radius = Math.Sqrt((x * x) + (y * y)) - (0.00002 * Math.Sin(y * factor));
        var angle = Math.Atan2(y, x) - (0.000003 * Math.Cos(x * factor));
        return (radius * Math.Cos(angle), radius * Math.Sin(angle));
    }

    // The shift can't be inverted by a formula; three rounds bring the error under a millimetre.
    private static (double Lon, double Lat) Unshift((double Lon, double Lat) shifted)
    {
        var (lon, lat) = shifted;
        for (var round = 0; round < 3; round++)
        {
            var (dLon, dLat) = Shift(lon, lat);
            (lon, lat) = (shifted.Lon - dLon, shifted.Lat - dLat);
        }

        return (lon, lat);
    }

    private static (double Lon, double Lat) Shift(double longitude, double latitude)
    {
        var (x, y) = (longitude - 105, latitude - 35);
        var root = Math.Sqrt(Math.Abs(x));
        var wave = (20 * Math.Sin(6 * x * Math.PI)) + (20 * Math.Sin(2 * x * Math.PI));
        var north =
            -100
            + (2 * x)
            + (3 * y)
            + (0.2 * y * y)
            + (0.1 * x * y)
            + (0.2 * root)
            + (
                (
                    wave
                    + (20 * Math.Sin(y * Math.PI))
                    + (40 * Math.Sin(y / 3 * Math.PI))
                    + (160 * Math.Sin(y / 12 * Math.PI))
                    + (320 * Math.Sin(y * Math.PI / 30))
                )
                * 2
                / 3
            );
        var east =
            300
            + x
            + (2 * y)
            + (0.1 * x * x)
            + (0.1 * x * y)
            + (0.1 * root)
            + (
                (
                    wave
                    + (20 * Math.Sin(x * Math.PI))
                    + (40 * Math.Sin(x / 3 * Math.PI))
                    + (150 * Math.Sin(x / 12 * Math.PI))
                    + (300 * Math.Sin(x / 30 * Math.PI))
                )
                * 2
                / 3
            );
        var radians = latitude / 180 * Math.PI;
        var magic = 1 - (Eccentricity * Math.Sin(radians) * Math.Sin(radians));
        return (
            east * 180 / (SemiMajorAxis / Math.Sqrt(magic) * Math.Cos(radians) * Math.PI),
            north * 180 / (SemiMajorAxis * (1 - Eccentricity) / (magic * Math.Sqrt(magic)) * Math.PI)
        );
    }
}
