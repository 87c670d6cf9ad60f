using Reports.Domain.Catalogue;

namespace Reports.Domain.Evaluation;

/// <summary>A figure of one place and period: a value with its text, or a gap with its reason.</summary>
public sealed record FigureValue(string Id, Bilingual Name, string Unit, FigureKind Kind, FigureStatus Status)
{
    /// <summary>Unit of <see cref="Text"/>; null: the same as the number's.</summary>
    public string? TextUnit { get; init; }

    /// <summary>Key of the part; null: the figure itself.</summary>
    public string? Part { get; init; }

    /// <summary>The exact value: a count, an amount in yuan, a share in percent.</summary>
    public decimal? Number { get; init; }

    /// <summary>For a common reading: the largest one if the subjects differ; otherwise null.</summary>
    public decimal? Upper { get; init; }

    /// <summary>For a date: the local date; otherwise null.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>For a text: the names in order; for a completion or a share: the names of what is lacking; otherwise null.</summary>
    public IReadOnlyList<string>? Names { get; init; }

    /// <summary>The counted part of a share or a completion; otherwise null.</summary>
    public decimal? Numerator { get; init; }

    /// <summary>The total of a share; also with a gap, if the total is known.</summary>
    public decimal? Denominator { get; init; }

    /// <summary>The value as written in a sentence; null for a gap.</summary>
    public string? Text { get; init; }

    /// <summary>Why there is no value; null: there is one.</summary>
    public Gap? Gap { get; init; }

    /// <summary>Set if the value may be wrong because events could not be handled; null: it counts all of them.</summary>
    public Uncounted? Uncounted { get; init; }

    /// <summary>The parts in the order of the catalogue; null: the figure has none.</summary>
    public IReadOnlyList<FigureValue>? Parts { get; init; }

    /// <summary>Of a part, its own name without the figure's.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string ShortName => Name.Zh[(Name.Zh.IndexOf('·', StringComparison.Ordinal) + 1)..];

    /// <summary>Whether there is no value.</summary>
    public bool IsGap => Status == FigureStatus.Gap;
}

/// <summary>Whether a figure has a value.</summary>
public enum FigureStatus
{
    /// <summary>There is a value.</summary>
    Value,

    /// <summary>There is none; <see cref="FigureValue.Gap"/> contains the reason.</summary>
    Gap,
}
