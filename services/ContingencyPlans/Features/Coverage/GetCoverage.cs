using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Records.Places;

namespace ContingencyPlans.Features.Coverage;

/// <summary>覆盖矩阵 of a subtree: place x kind x hazard.</summary>
/// <param name="Levels">The totals of each level.</param>
/// <param name="Columns">The required plans, in the order of every row's cells.</param>
/// <param name="Rows">The path's place itself, then each place directly inside it, with its subtree.</param>
public sealed record CoverageView(
    DateOnly AsOf,
    IReadOnlyList<LevelCoverage> Levels,
    IReadOnlyList<ColumnCoverage> Columns,
    IReadOnlyList<CoverageRow> Rows
);

/// <summary>A level of the subtree.</summary>
/// <param name="Places">Places of the level.</param>
/// <param name="Whole">Places that have every plan they must have.</param>
/// <param name="Required">Plans required.</param>
/// <param name="Met">Required plans that are in force.</param>
/// <param name="Percent">Met of required; null: nothing is required.</param>
public sealed record LevelCoverage(PlanLevel Level, int Places, int Whole, int Required, int Met, decimal? Percent);

/// <summary>One required plan over the subtree.</summary>
public sealed record ColumnCoverage(PlanLevel Level, PlanKind Kind, Hazard? Hazard, int Required, int Met, decimal? Percent);

/// <summary>A place's row; its cells are in the order of the columns.</summary>
public sealed record CoverageRow(
    DivisionCode Division,
    string Name,
    int Required,
    int Met,
    decimal? Percent,
    IReadOnlyList<CoverageCell> Cells
);

/// <summary>How many places in the line must have the plan, and how many have it.</summary>
public sealed record CoverageCell(int Required, int Met);

internal static class GetCoverage
{
    public static async Task<Ok<CoverageView>> HandleAsync(
        DateOnly? asOf,
        Scope scope,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var day = asOf ?? clock.Today();
        var all = (await db.CoverageAsync(scope.Division, day, ct)).All;
        var columns = all.Select(r => r.Plan).Distinct().OrderBy(p => p.Level).ThenBy(p => p.Kind).ThenBy(p => p.Hazard).ToList();
        var lines = all.GroupBy(r => Line(scope.Division, r.Place.Division)).OrderBy(g => g.Key).ToList();
        var names = await db.NamesOfAsync(lines.Select(l => l.Key), ct);
        return TypedResults.Ok(
            new CoverageView(
                day,
                [.. all.GroupBy(r => r.Place.Level).OrderBy(g => g.Key).Select(g => Level(g.Key, [.. g]))],
                [.. columns.Select(c => Column(c, [.. all.Where(r => r.Plan == c)]))],
                [.. lines.Select(l => Row(l.Key, names.GetValueOrDefault(l.Key, l.Key.Value), [.. l], columns))]
            )
        );
    }

    // The place itself, or the place directly inside it that contains the other one.
    private static DivisionCode Line(DivisionCode within, DivisionCode place) =>
        place.Prefixes().FirstOrDefault(p => p.Value.Length > within.Value.Length, place);

    private static LevelCoverage Level(PlanLevel level, List<RequiredAt> required)
    {
        var (places, met) = (required.GroupBy(r => r.Place.Division).ToList(), required.Count(r => r.Met));
        return new(level, places.Count, places.Count(p => p.All(r => r.Met)), required.Count, met, Percent(met, required.Count));
    }

    private static ColumnCoverage Column(RequiredPlan plan, List<RequiredAt> required)
    {
        var met = required.Count(r => r.Met);
        return new(plan.Level, plan.Kind, plan.Hazard, required.Count, met, Percent(met, required.Count));
    }

    private static CoverageRow Row(DivisionCode place, string name, List<RequiredAt> required, List<RequiredPlan> columns)
    {
        var (of, met) = (required.ToLookup(r => r.Plan), required.Count(r => r.Met));
        return new(
            place,
            name,
            required.Count,
            met,
            Percent(met, required.Count),
            [.. columns.Select(c => new CoverageCell(of[c].Count(), of[c].Count(r => r.Met)))]
        );
    }

    private static decimal? Percent(int part, int whole) => whole == 0 ? null : Math.Round(100m * part / whole, 1);
}
