using Organizations.Domain.Divisions;
using Platform.Core;
using Platform.Core.Events;

namespace Organizations.Features.Divisions;

/// <summary>A place with its codes and names through time.</summary>
/// <param name="Id">Identity of the place.</param>
/// <param name="Code">Its code now, or the last one.</param>
/// <param name="Level">As the directory says.</param>
/// <param name="Name">Its name now, or the last one.</param>
/// <param name="ClosedOn">First day on which it no longer exists.</param>
/// <param name="CivilCode">Civil-affairs code where it differs.</param>
/// <param name="Population">Inhabitants.</param>
/// <param name="Households">Households.</param>
/// <param name="Location">Its seat.</param>
/// <param name="Terms">Oldest first.</param>
/// <param name="Version">For If-Match.</param>
public sealed record DivisionHistoryView(
    Guid Id,
    DivisionCode Code,
    DivisionLevel Level,
    string Name,
    DateOnly? ClosedOn,
    string? CivilCode,
    int? Population,
    int? Households,
    PointView? Location,
    IReadOnlyList<DivisionTermView> Terms,
    int Version,
    DateTimeOffset UpdatedAt
) : IVersioned
{
    /// <summary>The view of a place with its terms loaded.</summary>
    public static DivisionHistoryView Of(Place place) =>
        new(
            place.Id,
            place.Division,
            place.Level,
            place.Name,
            place.ClosedOn,
            place.CivilCode,
            place.Population,
            place.Households,
            PointView.Of(place.Longitude, place.Latitude),
            [
                .. place
                    .Terms.OrderBy(t => t.ValidFrom)
                    .Select(t => new DivisionTermView(t.Code, t.Name, t.ValidFrom, t.ValidTo, t.ReplacedBy, t.EndedBy)),
            ],
            place.Version,
            place.UpdatedAt
        );
}

/// <summary>Code and name in a time; <paramref name="ValidTo"/> is the first day on which they were no longer valid.</summary>
public sealed record DivisionTermView(
    DivisionCode Code,
    string Name,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    DivisionCode? ReplacedBy,
    DivisionChange? EndedBy
);
