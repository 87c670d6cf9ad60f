using Platform.Core;
using Platform.Core.Events;

namespace Reports.Domain.Facts;

/// <summary>The facts of a place: itself while it exists.</summary>
internal static class DivisionFacts
{
    public static IReadOnlyList<Fact> Of(DivisionEstablished e) =>
        [Place(e.DivisionId, e.Division, LevelOf(e.Level, e.StandsIn), e.On, 1, e.Name)];

    public static IReadOnlyList<Fact> Of(DivisionRecoded e) =>
        [
            Place(e.DivisionId, e.Former, LevelOf(e.Level, e.StandsIn), e.On, -1, e.Name).Leaving(),
            Place(e.DivisionId, e.Division, LevelOf(e.Level, e.StandsIn), e.On, 1, e.Name),
        ];

    public static IReadOnlyList<Fact> Of(DivisionClosed e) =>
        [Place(e.DivisionId, e.Division, LevelOf(e.Level, e.StandsIn), e.On, -1, e.Name).Leaving()];

    // What takes the position of a county that does not exist has teams, and neither a bureau nor plans of a county.
    private static string LevelOf(DivisionLevel level, bool standsIn) => standsIn ? $"{Words.Of(level)}-stand-in" : Words.Of(level);

    private static Fact Place(Guid id, DivisionCode code, string level, DateOnly on, int amount, string name) =>
        new(Metrics.Division, code, on, amount)
        {
            Dimensions = Dimensions.Of(("level", level)),
            Label = name,
            Record = $"/v1/divisions/{code}/divisions/{id}",
        };
}
