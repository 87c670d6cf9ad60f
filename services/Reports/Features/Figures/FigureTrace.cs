using Platform.Core;
using Reports.Data;
using Reports.Domain;
using Reports.Domain.Catalogue;
using Reports.Domain.Evaluation;

namespace Reports.Features.Figures;

/// <summary>Where a figure's facts are to be found: which places, which days, and how they count.</summary>
internal static class FigureTrace
{
    /// <summary>Null if the figure can't have facts: a parameter, a place's name, a service not in use yet.</summary>
    public static async Task<Trace?> OfAsync(
        Snapshot snapshot,
        FigureCatalogue catalogue,
        Figure figure,
        FigureValue value,
        DivisionCode place,
        Period period,
        bool whole,
        CancellationToken ct
    )
    {
        var measure = whole ? figure.Of : figure.Measure;
        if (measure is null || !catalogue.Services[figure.Source].Live)
        {
            return null;
        }

        if (figure.Scope is FigureScope.Pilot or FigureScope.PilotCounty)
        {
            if (await PilotStage.FindAsync(snapshot, place, period, ct) is not { } pilot)
            {
                return null;
            }

            (place, period) = (pilot.County, figure.Scope == FigureScope.Pilot ? pilot.Stage : pilot.ToDate);
        }

        var codes = await PlaceQuery.CodesAsync(snapshot, [place], period.Last, ct);
        if (figure.Scope == FigureScope.Own)
        {
            codes = codes.Own;
        }

        var days = figure.Kind switch
        {
            FigureKind.FirstDate or FigureKind.LastDate or FigureKind.CompletionDate => value.Date is { } day
                ? new Period(day, day)
                : period,
            FigureKind.Flow or FigureKind.Change => period,
            FigureKind.Share when measure.Count == MeasureCount.Flow => period,
            FigureKind.Text when !figure.Carry => period,
            _ => Period.Until(period.Last),
        };
        var kind =
            figure.Kind == FigureKind.Text && Domain.Facts.Metrics.IsGauge(measure.Metric) ? FigureKind.Common
            : measure.Once ? FigureKind.DistinctStock
            : figure.Kind;
        return new Trace(kind, measure, days, codes);
    }
}
