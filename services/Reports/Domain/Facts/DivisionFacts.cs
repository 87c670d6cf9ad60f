using Platform.Core;
using Platform.Core.Events;

namespace Reports.Domain.Facts;

/// <summary>The facts of a place: itself while it exists.</summary>
internal static class DivisionFacts
{
    public static IReadOnlyList<Fact> Of(DivisionEstablished e) => [Place(e.DivisionId, e.Division, e.Level, e.On, 1, e.Name)];

    public static IReadOnlyList<Fact> Of(DivisionRecoded e) =>
        [Place(e.DivisionId, e.Former, e.Level, e.On, -1, e.Name).Leaving(), Place(e.DivisionId, e.Division, e.Level, e.On, 1, e.Name)];

    public static IReadOnlyList<Fact> Of(DivisionClosed e) => [Place(e.DivisionId, e.Division, e.Level, e.On, -1, e.Name).Leaving()];

    private static Fact Place(Guid id, DivisionCode code, DivisionLevel level, DateOnly on, int amount, string name) =>
        new(Metrics.Division, code, on, amount)
        {
            Dimensions = Dimensions.Of(("level", Words.Of(level))),
            Label = name,
            Record = $"/v1/divisions/{code}/divisions/{id}",
        };
}
