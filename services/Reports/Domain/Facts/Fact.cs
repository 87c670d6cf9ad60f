using Platform.Core;

namespace Reports.Domain.Facts;

/// <summary>
/// One countable part of one event. It counts at its place and at every place above it, from its date on.
/// </summary>
/// <param name="Metric">One of <see cref="Metrics"/>.</param>
/// <param name="Division">The place by its code on that day.</param>
/// <param name="Date">The business date on which it happened, not the day it was recorded.</param>
/// <param name="Amount">The amount it adds (a correction or an end is negative); for a gauge the new reading, null once the subject no
/// longer exists.</param>
public sealed record Fact(string Metric, DivisionCode Division, DateOnly Date, decimal? Amount)
{
    /// <summary>What the fact is divided by (level, kind ...); conditions of figures test it.</summary>
    public Dimensions Dimensions { get; init; } = Dimensions.None;

    /// <summary>The subject, where the same one must not be counted twice: a person's key, an institution's id.</summary>
    public string? Subject { get; init; }

    /// <summary>A name for figures that are text: a document's title, a county's name.</summary>
    public string? Label { get; init; }

    /// <summary>The record's path in the API, relative to its root.</summary>
    public string? Record { get; init; }

    /// <summary>The day on whose directory its code is read; null: <see cref="Date"/>. What leaves or ends on a day was there, under
    /// that code,
    /// on the day before; on the day itself the code may be another place's.</summary>
    public DateOnly? CodeOn { get; init; }

    /// <summary>The fact of an end or of a departure on its date.</summary>
    public Fact Leaving() => this with { CodeOn = Date.AddDays(-1) };

    /// <summary>For an asset: the investment that paid for it.</summary>
    public Guid? PaidBy { get; init; }

    /// <summary>A fact about a record of a place: the record is its subject, and the fact opens to it.</summary>
    public static Fact At(
        string metric,
        DivisionCode place,
        DateOnly on,
        decimal? amount,
        string collection,
        Guid record,
        params (string, string)[] dimensions
    ) =>
        new(metric, place, on, amount)
        {
            Dimensions = Dimensions.Of(dimensions),
            Subject = record.ToString(),
            Record = $"/v1/divisions/{place}/{collection}/{record}",
        };
}
