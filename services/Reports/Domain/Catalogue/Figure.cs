namespace Reports.Domain.Catalogue;

/// <summary>One entry of the catalogue: a figure of the work report, defined once for every place and period.</summary>
public sealed record Figure
{
    /// <summary>N number, D date, T name, I quantity the report states without a number.</summary>
    public required string Id { get; init; }

    /// <summary>The slots it fills in the work report, in reading order.</summary>
    public IReadOnlyList<int> Placeholders { get; init; } = [];

    public required string Zh { get; init; }

    public required string En { get; init; }

    /// <summary>What counts and when, in Chinese; printed in the report's appendix.</summary>
    public required string Definition { get; init; }

    public required string Unit { get; init; }

    public required FigureKind Kind { get; init; }

    /// <summary>The service whose events feed it.</summary>
    public required string Source { get; init; }

    public required FigureRendering Rendering { get; init; }

    /// <summary>Whose facts count: the division asked for, or its pilot county until the work went citywide.</summary>
    public FigureScope Scope { get; init; }

    /// <summary>For text: what still holds on the period's last day counts, not only what came in the period.</summary>
    public bool Carry { get; init; }

    /// <summary>For text: first come, or largest amount first.</summary>
    public TextOrder Order { get; init; }

    /// <summary>For a parameter: what it is if the report's author says nothing.</summary>
    public ParameterDefault? Default { get; init; }

    public Measure? Measure { get; init; }

    /// <summary>For a share: the total.</summary>
    public Measure? Of { get; init; }

    /// <summary>The same figure divided into parts; each part is a figure of its own.</summary>
    public IReadOnlyList<FigurePart> Parts { get; init; } = [];

    /// <summary>The group under which distinct subjects are rolled up.</summary>
    public string DistinctMetric => $"distinct:{Id}";

    /// <summary>A part as a figure, so that it is read, traced and rendered as one.</summary>
    public Figure Part(FigurePart part) =>
        this with
        {
            Zh = $"{Zh}·{part.Zh}",
            En = $"{En}, {part.En}",
            Kind = part.Kind ?? Kind,
            Source = part.Source ?? Source,
            Measure = part.Measure,
            Of = part.Of,
            Scope = part.Scope ?? Scope,
            Parts = [],
        };
}

/// <summary>A part of a figure. What it doesn't say is as in the figure.</summary>
public sealed record FigurePart(
    string Key,
    string Zh,
    string En,
    Measure Measure,
    Measure? Of,
    FigureKind? Kind,
    string? Source,
    FigureScope? Scope
);

/// <summary>Whose facts count.</summary>
public enum FigureScope
{
    Division,
    Pilot,
}

/// <summary>How names follow each other.</summary>
public enum TextOrder
{
    Date,
    Amount,

    /// <summary>As the measure's first condition lists its values: the platform, then the centres.</summary>
    Listed,
}

/// <summary>The default of a parameter.</summary>
public enum ParameterDefault
{
    PeriodFirstDay,
    PeriodLastDay,
}
