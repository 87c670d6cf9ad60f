using Organizations.Domain.Divisions;
using Platform.Core;

namespace Organizations.Features.Divisions;

/// <summary>One row of a directory of divisions.</summary>
internal sealed class DivisionRow
{
    /// <summary>Cut to its level, or padded with zeros if the level is given.</summary>
    public string? Code { get; set; }

    public string? Name { get; set; }

    public DivisionLevel? Level { get; set; }

    public DateOnly? ValidFrom { get; set; }

    /// <summary>First day on which it is no longer valid.</summary>
    public DateOnly? ValidTo { get; set; }

    public string? ReplacedBy { get; set; }

    public int? Population { get; set; }

    public int? Households { get; set; }

    public decimal? Longitude { get; set; }

    public decimal? Latitude { get; set; }

    /// <summary>In which system the point was measured; CGCS2000 if blank.</summary>
    public CoordinateSystem? System { get; set; }

    public string? CivilCode { get; set; }

    /// <summary>The code after it was cut to its level.</summary>
    internal DivisionCode Place { get; set; }

    /// <summary>The replacement after it was cut to the same level.</summary>
    internal DivisionCode? Next { get; set; }

    internal PlaceDetails Details
    {
        get
        {
            var point =
                Longitude is { } lon && Latitude is { } lat
                    ? Coordinates.From(System ?? CoordinateSystem.Cgcs2000, (double)lon, (double)lat)
                    : ((double Longitude, double Latitude)?)null;
            return new(Population, Households, point?.Longitude, point?.Latitude, CivilCode);
        }
    }

    internal static DivisionRow Of(Place place, DivisionTerm term) =>
        new()
        {
            Code = term.Code.Value,
            Name = term.Name,
            Level = place.Level,
            ValidFrom = term.ValidFrom == DivisionTerm.Beginning ? null : term.ValidFrom,
            Population = place.Population,
            Households = place.Households,
            Longitude = (decimal?)place.Longitude,
            Latitude = (decimal?)place.Latitude,
            CivilCode = place.CivilCode,
        };
}
