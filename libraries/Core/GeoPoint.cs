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
