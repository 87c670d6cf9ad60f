using Reports.Domain.Catalogue;
using Reports.Domain.Facts;

namespace Reports.Features.Figures;

/// <summary>The data to read for the figures of one scope. Figures of services not in use yet need none.</summary>
internal sealed class FigureNeeds
{
    public FigureNeeds(FigureCatalogue catalogue, IReadOnlyList<Figure> figures, FigureScope scope)
    {
        var live = figures
            .SelectMany(f => f.Parts.Select(f.Part).Prepend(f))
            .Where(f => f.Scope == scope && catalogue.Services[f.Source].Live)
            .ToList();
        Any = live.Count > 0;
        var measured = live.Where(f => f.Measure is not null).ToList();
        Distinct = [.. measured.Where(f => f.Kind == FigureKind.DistinctStock)];
        Completes = live.Exists(f => f.Kind == FigureKind.CompletionDate);
        var measures = measured
            .Where(f => f.Kind is not (FigureKind.Text or FigureKind.DistinctStock or FigureKind.CompletionDate))
            .SelectMany(f => new[] { f.Measure, f.Of })
            .OfType<Measure>()
            .ToList();
        Among = [.. measures.Where(m => m.Among is not null).DistinctBy(m => m.ReadAs)];
        measures = [.. measures.Where(m => m.Among is null)];
        Once = [.. measures.Where(m => m.Once).Select(m => m.Metric).Distinct()];
        Tallies = [.. measures.Select(m => m.Metric).Where(Metrics.IsTally).Distinct()];
        Gauges = [.. measured.Select(f => f.Measure!.Metric).Where(Metrics.IsGauge).Distinct()];
        Named =
        [
            .. measured
                .Where(f => f is { Kind: FigureKind.Text, Measure.TracedTo: null })
                .Select(f => f.Measure!.Metric)
                .Where(m => !Metrics.IsGauge(m))
                .Distinct(),
        ];
        Traced =
        [
            .. measured
                .SelectMany(f => new[] { f.Measure, f.Of })
                .OfType<Measure>()
                .Where(m => m.TracedTo is not null)
                .DistinctBy(m => m.ReadAs),
        ];
        Summed =
        [
            .. measures
                .Where(m => !m.Once && m.TracedTo is null)
                .Select(m => m.Metric)
                .Where(m => !Metrics.NotSummed.Contains(m))
                .Concat(Distinct.Select(f => f.DistinctMetric))
                .Distinct(),
        ];
        Dated = [.. measured.Where(f => f.Kind is FigureKind.FirstDate or FigureKind.LastDate).Select(f => f.Measure!.Metric).Distinct()];
        ComparesYears = live.Exists(f => f.Kind == FigureKind.Change);
    }

    public IReadOnlyList<string> Summed { get; }

    /// <summary>Those whose first or last day is requested.</summary>
    public IReadOnlyList<string> Dated { get; }

    public IReadOnlyList<string> Gauges { get; }

    /// <summary>Counted team by team.</summary>
    public IReadOnlyList<string> Tallies { get; }

    /// <summary>Of which a subject counts once.</summary>
    public IReadOnlyList<string> Once { get; }

    /// <summary>Which subjects count that exist in another metric.</summary>
    public IReadOnlyList<Measure> Among { get; }

    /// <summary>Counted only as far as they lead to payments.</summary>
    public IReadOnlyList<Measure> Traced { get; }

    /// <summary>Whether the day on which the four tiers were complete is requested.</summary>
    public bool Completes { get; }

    public IReadOnlyList<string> Named { get; }

    public IReadOnlyList<Figure> Distinct { get; }

    /// <summary>Whether any figure is of the scope.</summary>
    public bool Any { get; }

    public bool ComparesYears { get; }
}
