using Platform.Core;
using Platform.Core.Events;

namespace Reports.Domain.Places;

/// <summary>
/// What a place is from a day on: this code and this name, or (<paramref name="Ended"/>) no longer there. A term lasts until the place's
/// next
/// one. Places are known by their identity, because a code goes from one place to another. Terms arrive in any order: each is complete in
/// itself.
/// </summary>
/// <param name="PlaceId">Identity of the place.</param>
/// <param name="Code">For an end: the code it had.</param>
/// <param name="ReplacedBy">For an end: the one place that took over all of it, by its code on that day; null after a split or an end
/// without
/// successor.</param>
public sealed record PlaceTerm(
    Guid PlaceId,
    DivisionCode Code,
    string Name,
    DivisionLevel Level,
    DateOnly ValidFrom,
    bool Ended,
    DivisionCode? ReplacedBy
)
{
    /// <summary>The first day on which it is over; null while it is not, and for an end.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>The terms that begin with an event; none for an event that is not about the directory.</summary>
    public static IReadOnlyList<PlaceTerm> Of(PlatformEvent happened) =>
        happened switch
        {
            DivisionEstablished e => [new(e.DivisionId, e.Division, e.Name, e.Level, e.On, false, null)],
            DivisionRenamed e => [new(e.DivisionId, e.Division, e.Name, e.Level, e.On, false, null)],
            DivisionRecoded e => [new(e.DivisionId, e.Division, e.Name, e.Level, e.On, false, null)],
            DivisionClosed e => [new(e.DivisionId, e.Division, e.Name, e.Level, e.On, true, e.Ended().Into)],
            _ => [],
        };
}
