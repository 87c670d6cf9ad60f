using Reports.Domain.Catalogue;

namespace Reports.Domain.Evaluation;

/// <summary>A figure of one place and period: a value with the way it is written, or a gap with its reason.</summary>
public sealed record FigureValue(string Id, Bilingual Name, string Unit, FigureKind Kind, FigureStatus Status)
{
    /// <summary>The part this is, if it is one.</summary>
    public string? Part { get; init; }

    /// <summary>The exact value: a count, an amount in yuan, a share in a hundred.</summary>
    public decimal? Number { get; init; }

    /// <summary>The largest reading where a common one was looked for and the subjects differ.</summary>
    public decimal? Upper { get; init; }

    public DateOnly? Date { get; init; }

    public IReadOnlyList<string>? Names { get; init; }

    /// <summary>The two sides of a share.</summary>
    public decimal? Numerator { get; init; }

    public decimal? Denominator { get; init; }

    /// <summary>As it is written in a sentence.</summary>
    public string? Text { get; init; }

    public Gap? Gap { get; init; }

    public IReadOnlyList<FigureValue>? Parts { get; init; }

    public bool IsGap => Status == FigureStatus.Gap;
}

public enum FigureStatus
{
    Value,
    Gap,
}
