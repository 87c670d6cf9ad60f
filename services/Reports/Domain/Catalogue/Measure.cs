using System.Text.Json;
using Reports.Domain.Facts;

namespace Reports.Domain.Catalogue;

/// <summary>A metric and which of its facts count: for every dimension named, one of the values given.</summary>
public sealed record Measure(string Metric, IReadOnlyDictionary<string, IReadOnlyList<string>> Where)
{
    /// <summary>For the two sides of a share: summed over the period or standing on its last day.</summary>
    public MeasureCount Count { get; init; } = MeasureCount.Stock;

    /// <summary>Whether a subject counts once, however many facts it has: a unit that signed twice, a place with two teams.</summary>
    public bool Once { get; init; }

    /// <summary>
    /// Only subjects that exist in this metric on the last day, at the place; each once, whatever the place of its own facts. So a part is
    /// never more than its total, and the subjects without any are known by name.
    /// </summary>
    public Measure? Among { get; init; }

    /// <summary>For what was bought: it counts only if the investment it names was paid from, and these are the payments.</summary>
    public Measure? TracedTo { get; init; }

    /// <summary>With <see cref="TracedTo"/>: what does not lead to such a payment.</summary>
    public bool Untraced { get; init; }

    /// <summary>The name under which what is not simply summed is read.</summary>
    public string ReadAs =>
        Among is { } whole ? $"among:{Count}:{Metric}{WhereJson}:{whole.Metric}{whole.WhereJson}"
        : Once ? OnceName(Metric)
        : TracedTo is { } money ? $"{(Untraced ? "untraced" : "traced")}:{Metric}:{money.Metric}{money.WhereJson}"
        : Metric;

    /// <summary>The conditions as a JSON object of arrays, for the database to test.</summary>
    public string WhereJson => JsonSerializer.Serialize(Where);

    public static string OnceName(string metric) => $"once:{metric}";

    /// <summary>Whether a value read under <see cref="ReadAs"/> with these dimensions counts; subjects among others were already selected
    /// by their conditions.</summary>
    public bool Counts(Dimensions dimensions) =>
        Among is not null || Where.All(w => dimensions[w.Key] is { } value && w.Value.Contains(value));
}

/// <summary>How a side of a share is counted.</summary>
public enum MeasureCount
{
    Stock,
    Flow,
}
