using Platform.Core;

namespace Platform.Registers;

/// <summary>What a row did, or would do.</summary>
public enum ImportOutcome
{
    /// <summary>A new record.</summary>
    Added,

    /// <summary>A record that is known has other values.</summary>
    Changed,

    /// <summary>Known, and the same.</summary>
    Unchanged,

    /// <summary>Another name from a day on.</summary>
    Renamed,

    /// <summary>The same thing at another place or under another code.</summary>
    Moved,

    /// <summary>Ended.</summary>
    Closed,

    /// <summary>Known, but the sheet leaves it out; nothing was done to it.</summary>
    Missing,

    /// <summary>A row that is no record, such as a total; nothing was done with it.</summary>
    Skipped,
}

/// <summary>What one row came to.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Key">How people name the record: its code or name.</param>
/// <param name="Note">What changed, in short; null if there is nothing to say.</param>
public readonly record struct RowOutcome(ImportOutcome Kind, string Key, string? Note = null)
{
    /// <summary>Of what moved: the code it had.</summary>
    public string? From { get; init; }

    /// <summary>Of what moved: the code it has.</summary>
    public string? To { get; init; }
}

/// <summary>One line of an import's answer; the row is null for what no row asked for.</summary>
/// <param name="From">Of what moved: the code it had.</param>
/// <param name="To">Of what moved: the code it has.</param>
public sealed record RowResult(int? Row, ImportOutcome Kind, string Key, string? Note, string? From = null, string? To = null);

/// <summary>What an import did, or with <c>preview=true</c> would do.</summary>
/// <param name="Preview">Nothing was changed.</param>
/// <param name="Rows">Rows read.</param>
/// <param name="Counts">How many of each outcome; outcomes that did not occur are left out.</param>
/// <param name="First">The first rows that are not unchanged.</param>
/// <param name="IgnoredColumns">Headings the register does not have.</param>
public sealed record ImportResult(
    bool Preview,
    int Rows,
    IReadOnlyDictionary<string, int> Counts,
    IReadOnlyList<RowResult> First,
    IReadOnlyList<string> IgnoredColumns
)
{
    /// <summary>How many rows the answer lists.</summary>
    public const int Shown = 50;

    internal static ImportResult Of<TRow>(bool preview, Sheet<TRow> sheet, IReadOnlyList<RowResult> results) =>
        new(
            preview,
            sheet.RowsRead,
            results
                .GroupBy(r => r.Kind)
                .Select(g => (Kind: g.Key, Count: g.Count()))
                .Concat(sheet.NoteCounts.Select(c => (Kind: c.Key, Count: c.Value)))
                .GroupBy(c => c.Kind)
                .ToDictionary(g => Words.Of(g.Key), g => g.Sum(c => c.Count), StringComparer.Ordinal),
            [.. results.Where(r => r.Kind != ImportOutcome.Unchanged).Concat(sheet.Notes).Take(Shown)],
            sheet.IgnoredColumns
        );
}
