using Organizations.Domain.Divisions;
using Platform.Core;

namespace Organizations.Features.Divisions;

/// <summary>A division as the API shows it, as it was on the requested day.</summary>
/// <param name="Id">Identity of the place, independent of its code.</param>
/// <param name="Code">Its code on the day.</param>
/// <param name="Level">As recorded in the directory.</param>
/// <param name="Name">Its name on the day.</param>
/// <param name="Initials">Pinyin initials of its present name.</param>
/// <param name="StandsIn">Takes the position of a level that does not exist; not to be counted.</param>
/// <param name="ValidFrom">Since when it has this code and name.</param>
/// <param name="ValidTo">First day on which it no longer had them.</param>
/// <param name="ReplacedBy">The code that followed.</param>
/// <param name="CivilCode">Civil-affairs code where it differs.</param>
/// <param name="Population">Inhabitants.</param>
/// <param name="Households">Households.</param>
/// <param name="Location">Its seat.</param>
/// <param name="HasChildren">Whether the tree continues below it.</param>
/// <param name="Version">For If-Match.</param>
public sealed record DivisionView(
    Guid Id,
    DivisionCode Code,
    DivisionLevel Level,
    string Name,
    string Initials,
    bool StandsIn,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    DivisionCode? ReplacedBy,
    string? CivilCode,
    int? Population,
    int? Households,
    PointView? Location,
    bool HasChildren,
    int Version,
    DateTimeOffset UpdatedAt
) : IVersioned
{
    /// <summary>The view of a place in one of its terms.</summary>
    public static DivisionView Of(Place place, DivisionTerm term, bool hasChildren) =>
        new(
            place.Id,
            term.Code,
            place.Level,
            term.Name,
            place.Initials,
            place.StandsIn,
            term.ValidFrom,
            term.ValidTo,
            term.ReplacedBy,
            place.CivilCode,
            place.Population,
            place.Households,
            PointView.Of(place.Longitude, place.Latitude),
            hasChildren,
            place.Version,
            place.UpdatedAt
        );
}

/// <summary>A point, degrees in CGCS2000 (for display the same as WGS 84).</summary>
public sealed record PointView(double Longitude, double Latitude)
{
    internal static PointView? Of(double? longitude, double? latitude) =>
        longitude is { } lon && latitude is { } lat ? new PointView(lon, lat) : null;
}
