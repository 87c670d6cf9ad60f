using Reports.Domain.Catalogue;

namespace Reports.Domain.Evaluation;

/// <summary>Computes a figure from evidence, without reads of its own: the same evidence gives the same figure.</summary>
public sealed class FigureEvaluation(FigureCatalogue catalogue)
{
    /// <summary>The figure with its parts; a missing value is a gap with its reason.</summary>
    public FigureValue Of(Figure figure, Evidence evidence)
    {
        var value = One(figure, evidence);
        if (figure.Parts.Count == 0)
        {
            return value;
        }

        var parts = figure.Parts.Select(p => PartOf(figure, value, figure.Part(p), evidence) with { Part = p.Key }).ToList();
        return figure.Kind switch
        {
            FigureKind.Change when !value.IsGap => SmallestFall(figure, parts),
            FigureKind.Completion when !value.IsGap => Completed(figure, parts),
            _ => value,
        } with
        {
            Parts = parts,
        };
    }

    // Of what is recorded, a part without records is known to be nought.
    private FigureValue PartOf(Figure figure, FigureValue value, Figure part, Evidence evidence) =>
        One(part, evidence) is var found && found.Gap?.Code == Gap.NothingRecorded && !value.IsGap && part.Narrows(figure)
            ? Found(part, 0)
            : found;

    private FigureValue One(Figure figure, Evidence all) => Measured(figure, all) with { Uncounted = all.LackedBy(figure) };

    private FigureValue Measured(Figure figure, Evidence all)
    {
        var service = catalogue.Services[figure.Source];
        if (!service.Live)
        {
            return Missing(figure, Gap.NotLive(service));
        }

        var scoped = figure.Scope switch
        {
            FigureScope.Own => all.Own,
            FigureScope.Pilot => all.Pilot,
            FigureScope.PilotCounty => all.PilotCounty,
            _ => all,
        };
        return scoped is { } evidence
            ? figure.Kind switch
            {
                FigureKind.Flow => Sum(figure, evidence, MeasureCount.Flow),
                FigureKind.Stock or FigureKind.DistinctStock => Sum(figure, evidence, MeasureCount.Stock),
                FigureKind.Minimum or FigureKind.Maximum or FigureKind.Common => Read(figure, evidence),
                FigureKind.FirstDate or FigureKind.LastDate => Dated(figure, evidence),
                FigureKind.Share => Shared(figure, evidence),
                FigureKind.Change => Changed(figure, evidence),
                FigureKind.Text => Named(figure, evidence),
                FigureKind.Completion => Value(figure),
                FigureKind.CompletionDate => evidence.CompleteOn is { } day
                    ? OnDay(figure, day)
                    : Missing(figure, Gap.NotComplete(figure, evidence.Period)),
                FigureKind.PlaceName => Found(figure, [evidence.Name]),
                _ => Given(figure, evidence),
            }
            : Missing(figure, Gap.NoPilot);
    }

    private static FigureValue Sum(Figure figure, Evidence evidence, MeasureCount count) =>
        Total(figure, figure.Measure! with { Count = count }, evidence) is { } total
            ? Found(figure, total)
            : Missing(figure, Gap.NoRecords(figure, evidence.Period));

    private static FigureValue Read(Figure figure, Evidence evidence)
    {
        var readings = evidence.Readings.Where(r => r.Metric == figure.Measure!.Metric && figure.Measure.Counts(r.Dimensions)).ToList();
        if (readings.TrueForAll(r => r.Unrecorded == r.Subjects))
        {
            return Missing(figure, Gap.NoRecords(figure, evidence.Period));
        }

        var (minimum, maximum) = (readings.Min(r => r.Minimum), readings.Max(r => r.Maximum));
        return figure.Kind switch
        {
            FigureKind.Maximum => Found(figure, maximum),
            FigureKind.Common when minimum != maximum => Found(figure, minimum) with
            {
                Upper = maximum,
                Text = $"{Rendering.Number(minimum, figure.Rendering)}至{Rendering.Number(maximum, figure.Rendering)}",
            },
            _ => Found(figure, minimum),
        };
    }

    private static FigureValue Dated(Figure figure, Evidence evidence)
    {
        var cells = evidence.Cells.Where(c => c.Metric == figure.Measure!.Metric && figure.Measure.Counts(c.Dimensions));
        var date = figure.Kind == FigureKind.FirstDate ? cells.Min(c => c.First) : cells.Max(c => c.Last);
        return date is { } day ? OnDay(figure, day) : Missing(figure, Gap.NoRecords(figure, evidence.Period));
    }

    // Missing records are lacking here, not unknown: the total is the required number. Many villages can't make up for one tier.
    private static FigureValue Completed(Figure figure, List<FigureValue> parts)
    {
        var due = parts.Where(p => p.Denominator > 0).ToList();
        if (due.Count == 0 || due.TrueForAll(p => p.IsGap))
        {
            return Missing(figure, parts.Find(p => p.IsGap)?.Gap ?? Gap.NotComplete(figure, null));
        }

        var lowest = due.MinBy(There)!;
        return Found(figure, There(lowest)) with
        {
            Numerator = lowest.Numerator ?? 0,
            Denominator = lowest.Denominator,
            Names =
            [
                .. due.Where(p => (p.Numerator ?? 0) < p.Denominator)
                    .Select(p => $"{p.ShortName}缺{p.Denominator - (p.Numerator ?? 0):0}个"),
            ],
        };

        static decimal There(FigureValue part) => Math.Min(part.Numerator ?? 0, part.Denominator!.Value) * 100 / part.Denominator.Value;
    }

    private static FigureValue Shared(Figure figure, Evidence evidence)
    {
        var (part, whole) = (Total(figure, figure.Measure!, evidence), Total(figure, figure.Of!, evidence));
        return (part, whole) switch
        {
            (_, null or <= 0) => Missing(figure, Gap.NoWhole(figure, evidence.Period)),
            (null, _) => Missing(figure, Gap.NoRecords(figure, evidence.Period)) with { Denominator = whole },
            var (some, all) => Found(figure, some.Value * 100 / all.Value) with
            {
                Numerator = some,
                Denominator = all,
                Names = Lacking(figure.Measure!, evidence),
            },
        };
    }

    private static IReadOnlyList<string>? Lacking(Measure measure, Evidence evidence) =>
        measure.Among is null ? null : evidence.Cells.FirstOrDefault(c => c.Metric == measure.ReadAs)?.Lacking;

    private static FigureValue Changed(Figure figure, Evidence evidence)
    {
        var flow = figure.Measure! with { Count = MeasureCount.Flow };
        return
            Total(figure, flow, evidence) is { } now
            && evidence.YearEarlier is { } earlier
            && Total(figure, flow, earlier) is { } before and not 0
            ? Found(figure, (now - before) * 100 / before)
            : Missing(figure, Gap.NoRecords(figure, evidence.Period));
    }

    // One number for several changes: the one that fell least, so that "all fell by at least" is true of each.
    private static FigureValue SmallestFall(Figure figure, List<FigureValue> parts) =>
        parts.Find(p => p.IsGap) is { } missing
            ? Missing(figure, missing.Gap!)
            : Value(figure) with
            {
                Number = parts.Max(p => p.Number),
                Text = Rendering.Number(Math.Abs(parts.Max(p => p.Number!.Value)), figure.Rendering),
            };

    private static FigureValue Named(Figure figure, Evidence evidence)
    {
        var labels = evidence.Labels.Where(l =>
            l.Metric == figure.Measure!.ReadAs && figure.Measure.Counts(l.Dimensions) && (figure.Carry ? l.ToDate : l.InPeriod) > 0
        );
        var ordered = figure.Order switch
        {
            TextOrder.Amount => NameOrder.Foremost(figure, labels),
            TextOrder.Listed => NameOrder.Listed(figure.Measure!, labels),
            _ => labels.Select(l => l.Text),
        };
        var read = evidence
            .Readings.Where(r => r.Metric == figure.Measure!.Metric && figure.Measure.Counts(r.Dimensions))
            .SelectMany(r => r.Names);
        var names = ordered.Concat(read).Distinct(StringComparer.Ordinal).ToList();
        return names.Count > 0 ? Found(figure, names) : Missing(figure, Gap.NoRecords(figure, evidence.Period));
    }

    private static FigureValue Given(Figure figure, Evidence evidence)
    {
        if (evidence.Parameters.TryGetValue(figure.Id, out var text) && !string.IsNullOrWhiteSpace(text))
        {
            return Found(figure, [text.Trim()]);
        }

        return figure.Default is { } fallback
            ? Found(
                figure,
                [
                    Rendering.Date(
                        fallback == ParameterDefault.PeriodFirstDay ? evidence.Period.From : evidence.Period.Last,
                        figure.Rendering
                    ),
                ]
            )
            : Missing(figure, Gap.NotGiven(figure));
    }

    private static decimal? Total(Figure figure, Measure measure, Evidence evidence)
    {
        var distinct = figure.Kind == FigureKind.DistinctStock;
        var cells = evidence
            .Cells.Where(c => distinct ? c.Metric == figure.DistinctMetric : c.Metric == measure.ReadAs && measure.Counts(c.Dimensions))
            .Where(c => (measure.Count == MeasureCount.Flow ? c.DaysInPeriod : c.DaysToDate) > 0)
            .ToList();
        return cells.Count == 0 ? null : cells.Sum(c => measure.Count == MeasureCount.Flow ? c.InPeriod : c.ToDate);
    }

    private static FigureValue OnDay(Figure figure, DateOnly day) =>
        Value(figure) with
        {
            Date = day,
            Text = Rendering.Date(day, figure.Rendering),
        };

    private static FigureValue Found(Figure figure, decimal number) =>
        Value(figure) with
        {
            Number = number,
            Text = Rendering.Number(number, figure.Rendering),
        };

    private static FigureValue Found(Figure figure, IReadOnlyList<string> names) =>
        Value(figure) with
        {
            Names = names,
            Text =
                names.Count == 1 || figure.Rendering == FigureRendering.Name ? names[0]
                : figure.Rendering == FigureRendering.Title ? string.Join("》、《", names)
                : string.Join('、', names),
        };

    private static FigureValue Missing(Figure figure, Gap gap) => Value(figure) with { Status = FigureStatus.Gap, Gap = gap };

    private static FigureValue Value(Figure figure) =>
        new(figure.Id, new Bilingual(figure.Zh, figure.En), figure.Unit, figure.Kind, FigureStatus.Value) { TextUnit = figure.TextUnit };
}
