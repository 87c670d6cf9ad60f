using Reports.Domain.Catalogue;

namespace Reports.Domain.Evaluation;

/// <summary>The data read for one place and one period; every figure of the place follows from it without another read.</summary>
/// <param name="Name">The place's name.</param>
public sealed record Evidence(
    string Name,
    Period Period,
    IReadOnlyList<Cell> Cells,
    IReadOnlyList<Reading> Readings,
    IReadOnlyList<Label> Labels
)
{
    /// <summary>The same for the pilot county until the work went citywide; null if the place has none.</summary>
    public Evidence? Pilot { get; init; }

    /// <summary>The same for the pilot county until the period's last day; null if the place has none, or no figure asks for it.</summary>
    public Evidence? PilotCounty { get; init; }

    /// <summary>The same for the place itself, without the places inside it; null if no figure asks for it.</summary>
    public Evidence? Own { get; init; }

    /// <summary>The same a year earlier; null if no figure compares.</summary>
    public Evidence? YearEarlier { get; init; }

    /// <summary>The first day on which the place had teams of all four tiers everywhere; null if it never had, or it was not
    /// requested.</summary>
    public DateOnly? CompleteOn { get; init; }

    /// <summary>The events of the place that could not be handled.</summary>
    public IReadOnlyList<UncountedFacts> Uncounted { get; init; } = [];

    /// <summary>The values given by the report's author, by figure.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>The mark of a figure that lacks some of the events; null: it lacks none. Those of a pilot county are among the
    /// place's.</summary>
    public Uncounted? LackedBy(Figure figure)
    {
        var lacked = Uncounted.Where(u => figure.MayCount(u.Metrics)).DistinctBy(u => u.EventId).ToList();
        return lacked.Count == 0 ? null : new(lacked.Count, lacked.Min(u => u.Since));
    }
}
