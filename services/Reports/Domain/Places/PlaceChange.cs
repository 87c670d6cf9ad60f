using Platform.Core;
using Platform.Core.Events;

namespace Reports.Domain.Places;

/// <summary>
/// What an event changes in the list of places. Changes may arrive in any order: each sets the members it knows, and the later of two
/// names is kept.
/// </summary>
/// <param name="NamedOn">First day of this name; the minimum date if the event does not contain it.</param>
/// <param name="ValidFrom">Null unless the code begins here.</param>
/// <param name="ValidTo">Null unless the code ends here.</param>
public sealed record PlaceChange(
    DivisionCode Code,
    DivisionLevel Level,
    string Name,
    DateOnly NamedOn,
    DateOnly? ValidFrom,
    DateOnly? ValidTo,
    DivisionCode? ReplacedBy
)
{
    /// <summary>The changes in an event; none for an event that is not about the directory.</summary>
    public static IReadOnlyList<PlaceChange> Of(PlatformEvent happened) =>
        happened switch
        {
            DivisionEstablished e => [Begins(e.Division, e.Level, e.Name, e.On)],
            DivisionRenamed e => [new(e.Division, e.Level, e.Name, e.On, null, null, null)],
            DivisionRecoded e => [Ends(e.Former, e.Level, e.Name, e.On, e.Division), Begins(e.Division, e.Level, e.Name, e.On)],
            DivisionClosed e => [Ends(e.Division, e.Level, e.Name, e.On, e.Ended().Into)],
            _ => [],
        };

    private static PlaceChange Begins(DivisionCode code, DivisionLevel level, string name, DateOnly on) =>
        new(code, level, name, on, on, null, null);

    private static PlaceChange Ends(DivisionCode code, DivisionLevel level, string name, DateOnly on, DivisionCode? replacedBy) =>
        new(code, level, name, DateOnly.MinValue, null, on, replacedBy);
}
