using System.Text.Json;
using Reports.Domain.Facts;

namespace Reports.Domain.Catalogue;

/// <summary>A metric and which of its facts count: for every dimension named, one of the values given.</summary>
public sealed record Measure(string Metric, IReadOnlyDictionary<string, IReadOnlyList<string>> Where)
{
    /// <summary>For the two sides of a share: the sum over the period, or the running sum on its last day.</summary>
    public MeasureCount Count { get; init; } = MeasureCount.Stock;

    /// <summary>Whether a subject with several facts counts once: a unit that signed twice, a place with two teams.</summary>
    public bool Once { get; init; }

    /// <summary>
    /// Counts only subjects that exist in this metric on the last day, at the place; each once, even if its own facts have another place.
    /// So a part is never more than its total, and the subjects without facts are known by name.
    /// </summary>
    public Measure? Among { get; init; }

    /// <summary>For assets: counts only an asset whose investment has payments; this measure selects the payments.</summary>
    public Measure? TracedTo { get; init; }

    /// <summary>With <see cref="TracedTo"/>: counts the assets without such a payment.</summary>
    public bool Untraced { get; init; }

    /// <summary>The name under which the measure is read; the metric itself for a plain sum.</summary>
    public string ReadAs =>
        Among is { } whole ? $"among:{Count}:{Metric}{WhereJson}:{whole.Metric}{whole.WhereJson}"
        : Once ? OnceName(Metric)
        : TracedTo is { } money ? $"{(Untraced ? "untraced" : "traced")}:{Metric}:{money.Metric}{money.WhereJson}"
        : Metric;

    /// <summary>The metrics that it reads.</summary>
    public IEnumerable<string> Metrics => [Metric, .. Among?.Metrics ?? [], .. TracedTo?.Metrics ?? []];

    /// <summary>The conditions as a JSON object of arrays, for the database to test.</summary>
    public string WhereJson => JsonSerializer.Serialize(Where);

    /// <summary>The name under which the facts of a metric are read, each subject once.</summary>
    public static string OnceName(string metric) => $"once:{metric}";

    /// <summary>Whether a value read under <see cref="ReadAs"/> with these dimensions counts; subjects among others were already selected
    /// by their conditions.</summary>
    public bool Counts(Dimensions dimensions) =>
        Among is not null || Where.All(w => dimensions[w.Key] is { } value && w.Value.Contains(value));
}

/// <summary>How facts are counted.</summary>
public enum MeasureCount
{
    /// <summary>The running sum on the period's last day.</summary>
    Stock,

    /// <summary>The sum over the period.</summary>
    Flow,
}
