using System.Text.Json;
using Reports.Domain.Facts;

namespace Reports.Domain.Catalogue;

/// <summary>A metric and which of its facts count: for every dimension named, one of the values given.</summary>
public sealed record Measure(string Metric, IReadOnlyDictionary<string, IReadOnlyList<string>> Where)
{
    /// <summary>For the two sides of a share: summed over the period or standing on its last day.</summary>
    public MeasureCount Count { get; init; } = MeasureCount.Stock;

    /// <summary>The conditions as a JSON object of arrays, for the database to test.</summary>
    public string WhereJson => JsonSerializer.Serialize(Where);

    public bool Counts(Dimensions dimensions) => Where.All(w => dimensions[w.Key] is { } value && w.Value.Contains(value));
}

/// <summary>How a side of a share is counted.</summary>
public enum MeasureCount
{
    Stock,
    Flow,
}
