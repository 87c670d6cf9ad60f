using Platform.Core;
using Platform.Core.Events;

namespace Reports.Domain.Places;

/// <summary>
/// What an event changes in the list of places. Changes may come in any order: each sets what it knows, and of two names the later one
/// stays.
/// </summary>
/// <param name="NamedOn">From when on it had this name; the minimum date if the event does not say.</param>
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
