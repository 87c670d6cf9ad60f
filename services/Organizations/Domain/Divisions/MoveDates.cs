using Platform.Core;
using Platform.Core.Events;

namespace Organizations.Domain.Divisions;

/// <summary>On which day places move, and which moves are one: places that exchange codes, and what moves with its superior.</summary>
public sealed class MoveDates
{
    private readonly Dictionary<Place, DateOnly> _on = [];
    private readonly Dictionary<Place, CodesTogether> _together = [];

    private MoveDates() { }

    /// <summary>The moves whose own day is another than that of the moves they belong to.</summary>
    public IReadOnlyList<(PlaceMove Move, DateOnly Of)> Differing { get; private set; } = [];

    /// <summary>The first day of the new code.</summary>
    public DateOnly On(Place place) => _on[place];

    /// <summary>The moves by which codes go from one place to another; null if nobody had the code and nobody takes the old one.</summary>
    public CodesTogether? Together(Place place) => _together.GetValueOrDefault(place);

    /// <summary>Finds the days.</summary>
    /// <param name="moves">All moves of one list.</param>
    /// <param name="said">The day that the list says for a move; null: none.</param>
    /// <param name="today">The day of moves for which none is said.</param>
    public static MoveDates Of(IReadOnlyCollection<PlaceMove> moves, Func<PlaceMove, DateOnly?> said, DateOnly today)
    {
        var dates = new MoveDates();
        var leaving = moves.ToDictionary(m => m.Place.Division);
        var arriving = moves.ToLookup(m => m.To);
        var differing = new List<(PlaceMove, DateOnly)>();
        foreach (var group in Groups(moves, m => Related(m, leaving, arriving)))
        {
            var days = group.Select(said).OfType<DateOnly>().ToList();
            var on = days.Count > 0 ? days[0] : today;
            differing.AddRange(group.Where(m => said(m) is { } own && own != on).Select(m => (m, on)));
            group.ForEach(m => dates._on[m.Place] = on);
        }

        foreach (var group in Groups(moves, m => Exchanged(m, leaving, arriving)).Where(g => g.Count > 1))
        {
            var changes = group.ConvertAll(m => new PlaceRecoded(
                m.Place.Id,
                m.Place.Level,
                m.Name,
                m.Place.Division,
                m.To,
                dates._on[m.Place]
            ));
            var together = new CodesTogether(Guid.CreateVersion7(), changes);
            group.ForEach(m => dates._together[m.Place] = together);
        }

        dates.Differing = differing;
        return dates;
    }

    private static IEnumerable<PlaceMove> Exchanged(
        PlaceMove move,
        Dictionary<DivisionCode, PlaceMove> leaving,
        ILookup<DivisionCode, PlaceMove> arriving
    ) => arriving[move.Place.Division].Concat(leaving.TryGetValue(move.To, out var next) ? [next] : []);

    private static IEnumerable<PlaceMove> Related(
        PlaceMove move,
        Dictionary<DivisionCode, PlaceMove> leaving,
        ILookup<DivisionCode, PlaceMove> arriving
    )
    {
        var superiors = new[] { move.Place.Division.Parent, move.To.Parent }.OfType<DivisionCode>();
        return Exchanged(move, leaving, arriving)
            .Concat(superiors.SelectMany(s => arriving[s].Concat(leaving.TryGetValue(s, out var left) ? [left] : [])));
    }

    // What is connected by whatever number of steps; a relation counts in both directions.
    private static IEnumerable<List<PlaceMove>> Groups(IReadOnlyCollection<PlaceMove> moves, Func<PlaceMove, IEnumerable<PlaceMove>> of)
    {
        var near = moves.ToDictionary(m => m, _ => new List<PlaceMove>());
        foreach (var (move, other) in moves.SelectMany(m => of(m).Select(o => (m, o))))
        {
            near[move].Add(other);
            near[other].Add(move);
        }

        var seen = new HashSet<PlaceMove>();
        foreach (var start in moves.Where(seen.Add))
        {
            var group = new List<PlaceMove> { start };
            for (var i = 0; i < group.Count; i++)
            {
                group.AddRange(near[group[i]].Where(seen.Add));
            }

            yield return group;
        }
    }
}
