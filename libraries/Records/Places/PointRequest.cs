using System.ComponentModel.DataAnnotations;
using Platform.Core;

namespace Platform.Records.Places;

/// <summary>A point on the map, in the system in which it was measured.</summary>
/// <param name="System">cgcs2000 by default; wgs84, gcj02 and bd09 are converted once.</param>
public sealed record PointRequest(
    [property: Range(73.0, 136.0)] double Longitude,
    [property: Range(3.0, 54.0)] double Latitude,
    CoordinateSystem? System
)
{
    /// <summary>The point in CGCS2000.</summary>
    public GeoPoint Point()
    {
        var (longitude, latitude) = Coordinates.From(System ?? CoordinateSystem.Cgcs2000, Longitude, Latitude);
        return new GeoPoint(longitude, latitude);
    }
}
