using Platform.Core;
using Reports.Data;
using Reports.Domain;
using Reports.Domain.Catalogue;
using Reports.Domain.Evaluation;

namespace Reports.Features.Figures;

/// <summary>Reads the data of the requested figures, for one place or many, in a number of statements that does not grow with
/// them.</summary>
internal sealed class FigureReader(FigureCatalogue catalogue, FigureEvaluation evaluation, TimeProvider clock)
{
    /// <summary>All figures there are.</summary>
    public FigureCatalogue Catalogue => catalogue;

    /// <summary>The requested period, read today; throws <c>period.malformed</c>.</summary>
    public Period PeriodOf(string text) => Period.Parse(text).AsOf(clock.Today());

    /// <summary>The figures of one place.</summary>
    public async Task<IReadOnlyList<FigureValue>> ReadAsync(
        Snapshot snapshot,
        DivisionCode place,
        Period period,
        IReadOnlyList<Figure> figures,
        CancellationToken ct,
        IReadOnlyDictionary<string, string>? parameters = null
    )
    {
        var name = await PlaceQuery.NameAsync(snapshot, place, period.Last, ct) ?? place.Value;
        var evidence = (await GatherAsync(snapshot, new Dictionary<DivisionCode, string> { [place] = name }, period, figures, ct))[place];
        return Evaluate(figures, parameters is null ? evidence : evidence with { Parameters = parameters });
    }

    public IReadOnlyList<FigureValue> Evaluate(IReadOnlyList<Figure> figures, Evidence evidence) =>
        [.. figures.Select(f => evaluation.Of(f, evidence))];

    /// <summary>The evidence for each of many places.</summary>
    public async Task<Dictionary<DivisionCode, Evidence>> GatherAsync(
        Snapshot snapshot,
        IReadOnlyDictionary<DivisionCode, string> places,
        Period period,
        IReadOnlyList<Figure> figures,
        CancellationToken ct
    )
    {
        var codes = await PlaceQuery.CodesAsync(snapshot, [.. places.Keys], period.Last, ct);
        var needs = new FigureNeeds(catalogue, figures, FigureScope.Division);
        var found = await GatherAsync(snapshot, places, codes, period, needs, ct);
        var uncounted = await UncountedEvents.ReadAsync(snapshot.Connection, codes, ct);
        found = uncounted.Count == 0 ? found : found.ToDictionary(f => f.Key, f => f.Value with { Uncounted = [.. uncounted[f.Key]] });
        if (needs.ComparesYears)
        {
            var yearEarlier = period.YearEarlier;
            var then = await PlaceQuery.CodesAsync(snapshot, [.. places.Keys], yearEarlier.Last, ct);
            var earlier = await GatherAsync(snapshot, places, then, yearEarlier, needs, ct);
            found = found.ToDictionary(f => f.Key, f => f.Value with { YearEarlier = earlier[f.Key] });
        }

        if (new FigureNeeds(catalogue, figures, FigureScope.Own) is { Any: true } own)
        {
            var alone = await GatherAsync(snapshot, places, codes.Own, period, own, ct);
            found = found.ToDictionary(f => f.Key, f => f.Value with { Own = alone[f.Key] });
        }

        var (pilot, county) = (
            new FigureNeeds(catalogue, figures, FigureScope.Pilot),
            new FigureNeeds(catalogue, figures, FigureScope.PilotCounty)
        );
        foreach (var place in pilot.Any || county.Any ? places.Keys : [])
        {
            if (await PilotStage.FindAsync(snapshot, place, period, ct) is { } stage)
            {
                found[place] = found[place] with
                {
                    Pilot = await GatherAsync(snapshot, stage, stage.Stage, pilot, ct),
                    PilotCounty = await GatherAsync(snapshot, stage, stage.ToDate, county, ct),
                };
            }
        }

        return found;
    }

    /// <summary>The evidence for what is recorded at the place itself, whatever the figures' scope.</summary>
    public async Task<Evidence> GatherOwnAsync(
        Snapshot snapshot,
        DivisionCode place,
        string name,
        Period period,
        Figure figure,
        CancellationToken ct
    )
    {
        var codes = await PlaceQuery.CodesAsync(snapshot, [place], period.Last, ct);
        var needs = new FigureNeeds(catalogue, [figure], figure.Scope);
        return (await GatherAsync(snapshot, new Dictionary<DivisionCode, string> { [place] = name }, codes.Own, period, needs, ct))[place];
    }

    private static async Task<Evidence?> GatherAsync(
        Snapshot snapshot,
        PilotStage pilot,
        Period period,
        FigureNeeds needs,
        CancellationToken ct
    )
    {
        if (!needs.Any)
        {
            return null;
        }

        var codes = await PlaceQuery.CodesAsync(snapshot, [pilot.County], period.Last, ct);
        var county = new Dictionary<DivisionCode, string> { [pilot.County] = pilot.Name };
        return (await GatherAsync(snapshot, county, codes, period, needs, ct))[pilot.County];
    }

    private static async Task<Dictionary<DivisionCode, Evidence>> GatherAsync(
        Snapshot snapshot,
        IReadOnlyDictionary<DivisionCode, string> places,
        PlaceCodes codes,
        Period period,
        FigureNeeds needs,
        CancellationToken ct
    )
    {
        var cells =
            needs.Summed.Count > 0
                ? await CellQuery.ReadAsync(snapshot.Connection, codes, needs.Summed, needs.Dated, period, ct)
                : Nothing<Cell>();
        var readings =
            needs.Gauges.Count > 0
                ? await ReadingQuery.ReadAsync(snapshot.Connection, codes, needs.Gauges, period, ct)
                : Nothing<Reading>();
        var labels =
            needs.Named.Count > 0 ? await LabelQuery.ReadAsync(snapshot.Connection, codes, needs.Named, period, ct) : Nothing<Label>();
        var tallies =
            needs.Tallies.Count > 0
                ? await TallyQuery.ReadAsync(snapshot.Connection, codes, needs.Tallies, period, ct)
                : Nothing<Reading>();
        var once =
            needs.Once.Count > 0
                ? await DistinctSubjectsQuery.ReadAsync(snapshot.Connection, codes, needs.Once, period, ct)
                : Nothing<Cell>();
        var traced = await TracedQuery.ReadAsync(snapshot.Connection, codes, needs.Traced, period, ct);
        var among = await SubjectCoverageQuery.ReadAsync(snapshot.Connection, codes, needs.Among, period, ct);
        var complete = needs.Completes ? await CompletionQuery.ReadAsync(snapshot.Connection, codes, period, ct) : [];
        var counted = await RecountAsync(snapshot, codes.Manifold, period, needs, ct);
        return places.ToDictionary(
            p => p.Key,
            p => new Evidence(
                p.Value,
                period,
                [.. Replace(cells[p.Key], counted[p.Key]), .. once[p.Key], .. among[p.Key], .. traced[p.Key].Select(t => t.Cell)],
                [.. readings[p.Key], .. tallies[p.Key]],
                [.. labels[p.Key], .. traced[p.Key].Select(t => t.Label).OfType<Label>()]
            )
            {
                CompleteOn = complete.TryGetValue(p.Key, out var day) ? day : null,
            }
        );
    }

    private static async Task<ILookup<DivisionCode, Cell>> RecountAsync(
        Snapshot snapshot,
        PlaceCodes manifold,
        Period period,
        FigureNeeds needs,
        CancellationToken ct
    )
    {
        var cells = new List<(DivisionCode Place, Cell Cell)>();
        foreach (var figure in manifold.Codes.Count > 0 ? needs.Distinct : [])
        {
            cells.AddRange(await SubjectQuery.ReadAsync(snapshot.Connection, manifold, figure, period, ct));
        }

        return cells.ToLookup(c => c.Place, c => c.Cell);
    }

    private static IEnumerable<Cell> Replace(IEnumerable<Cell> cells, IEnumerable<Cell> recounted)
    {
        var better = recounted.ToList();
        return cells.Where(c => !better.Exists(b => b.Metric == c.Metric)).Concat(better);
    }

    private static ILookup<DivisionCode, T> Nothing<T>() =>
        Array.Empty<(DivisionCode Place, T Value)>().ToLookup(n => n.Place, n => n.Value);
}
