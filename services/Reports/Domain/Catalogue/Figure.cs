namespace Reports.Domain.Catalogue;

/// <summary>One entry of the catalogue: a figure of the work report, defined once for all places and periods.</summary>
public sealed record Figure
{
    /// <summary>N number, D date, T name, I quantity without a slot in the report; then two digits.</summary>
    public required string Id { get; init; }

    /// <summary>The slots it fills in the work report, in reading order.</summary>
    public IReadOnlyList<int> Placeholders { get; init; } = [];

    /// <summary>Chinese name.</summary>
    public required string Zh { get; init; }

    /// <summary>English name.</summary>
    public required string En { get; init; }

    /// <summary>What counts and when, in Chinese; printed in the report's appendix.</summary>
    public required string Definition { get; init; }

    /// <summary>Chinese unit of the number: 个, 名, 元, %; 年 or 月 for dates; empty for names.</summary>
    public required string Unit { get; init; }

    /// <summary>Chinese unit of the value as a sentence writes it: money counted in 元 is written in 万元.</summary>
    public string TextUnit => Rendering == FigureRendering.TenThousand ? "万元" : Unit;

    /// <summary>How the value follows from the facts.</summary>
    public required FigureKind Kind { get; init; }

    /// <summary>The service whose events feed it.</summary>
    public required string Source { get; init; }

    /// <summary>How the value is written in a sentence.</summary>
    public required FigureRendering Rendering { get; init; }

    /// <summary>The division whose facts count: the requested one with all inside it, it alone, or its pilot county.</summary>
    public FigureScope Scope { get; init; }

    /// <summary>For text: counts all that is valid on the period's last day, not only the facts of the period.</summary>
    public bool Carry { get; init; }

    /// <summary>For text: the order of the names.</summary>
    public TextOrder Order { get; init; }

    /// <summary>For a parameter: its value if the report's author gives none; null: then it is a gap.</summary>
    public ParameterDefault? Default { get; init; }

    /// <summary>The facts that count; null for a figure without facts of its own (parameter, name of the place).</summary>
    public Measure? Measure { get; init; }

    /// <summary>For a share: the total.</summary>
    public Measure? Of { get; init; }

    /// <summary>The same figure divided into parts; each part is a figure of its own.</summary>
    public IReadOnlyList<FigurePart> Parts { get; init; } = [];

    /// <summary>The group under which distinct subjects are rolled up.</summary>
    public string DistinctMetric => $"distinct:{Id}";

    /// <summary>Whether facts of one of these metrics, or unknown ones, may change the figure.</summary>
    public bool MayCount(IReadOnlyList<string>? metrics) =>
        Kind switch
        {
            FigureKind.Parameter or FigureKind.PlaceName => false,
            FigureKind.Completion or FigureKind.CompletionDate => true, // of what every place inside has
            _ => metrics is null || new[] { Measure, Of }.OfType<Measure>().SelectMany(m => m.Metrics).Any(metrics.Contains),
        };

    /// <summary>Whether this part counts some of the very facts that the figure counts, or those it leaves out as untraced.</summary>
    public bool Narrows(Figure figure) =>
        Kind is FigureKind.Flow or FigureKind.Stock
        && (Kind, Scope, Source) == (figure.Kind, figure.Scope, figure.Source)
        && Measure is { Among: null } mine
        && figure.Measure is { Among: null } whole
        && (mine.Metric, mine.Once, mine.TracedTo?.Metric) == (whole.Metric, whole.Once, whole.TracedTo?.Metric)
        && whole.Where.All(w => mine.Where.TryGetValue(w.Key, out var values) && values.All(w.Value.Contains));

    /// <summary>A part as a figure, so that it is read, traced and rendered as one.</summary>
    public Figure Part(FigurePart part) =>
        this with
        {
            Zh = $"{Zh}·{part.Zh}",
            En = $"{En}, {part.En}",
            Kind = part.Kind ?? Kind,
            Unit = part.Unit ?? (part.Kind == FigureKind.Share ? "%" : Unit),
            Rendering = part.Kind == FigureKind.Share ? FigureRendering.Percent : Rendering,
            Source = part.Source ?? Source,
            Measure = part.Measure,
            Of = part.Of,
            Scope = part.Scope ?? Scope,
            Parts = [],
        };
}

/// <summary>A part of a figure. A member that is null has the figure's value.</summary>
public sealed record FigurePart(
    string Key,
    string Zh,
    string En,
    Measure Measure,
    Measure? Of,
    FigureKind? Kind,
    string? Source,
    FigureScope? Scope,
    string? Unit
);

/// <summary>The division whose facts count.</summary>
public enum FigureScope
{
    /// <summary>The requested division.</summary>
    Division,

    /// <summary>The requested division itself, without the divisions inside it: what speaks for it is recorded at it.</summary>
    Own,

    /// <summary>The pilot county inside the requested division, until the day before the work went citywide.</summary>
    Pilot,

    /// <summary>The pilot county inside the requested division, until the period's last day.</summary>
    PilotCounty,
}

/// <summary>The order of names.</summary>
public enum TextOrder
{
    /// <summary>By date, the first come first.</summary>
    Date,

    /// <summary>By amount, the largest first.</summary>
    Amount,

    /// <summary>In the order of the values in the measure's first condition.</summary>
    Listed,
}

/// <summary>The default of a parameter.</summary>
public enum ParameterDefault
{
    /// <summary>The first day of the period.</summary>
    PeriodFirstDay,

    /// <summary>The last day of the period.</summary>
    PeriodLastDay,
}
