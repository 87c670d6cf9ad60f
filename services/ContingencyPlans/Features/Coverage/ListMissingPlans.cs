using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Http;

namespace ContingencyPlans.Features.Coverage;

/// <summary>A plan a place must have and has not in force.</summary>
public sealed record MissingPlan(DivisionCode Division, string Name, PlanLevel Level, PlanKind Kind, Hazard? Hazard);

/// <summary>缺项清单: which unit lacks which plan, by place.</summary>
/// <param name="AsOf">The day; today by default.</param>
public sealed record ListMissingPlansRequest(
    Word<PlanLevel>? Level,
    Word<PlanKind>? Kind,
    Word<Hazard>? Hazard,
    DateOnly? AsOf,
    int? Limit,
    string? Cursor
);

internal static class ListMissingPlans
{
    public static async Task<Ok<Page<MissingPlan>>> HandleAsync(
        [AsParameters] ListMissingPlansRequest request,
        Scope scope,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (page, level, kind, hazard) = (
            new PageRequest(request.Limit, request.Cursor),
            request.Level?.Value,
            request.Kind?.Value,
            request.Hazard?.Value
        );
        var after = page.After(keys: 2);
        var missing = (await db.CoverageAsync(scope.Division, request.AsOf ?? clock.Today(), ct))
            .Missing.Where(r =>
                (level is null || r.Plan.Level == level)
                && (kind is null || r.Plan.Kind == kind)
                && (hazard is null || r.Plan.Hazard == hazard)
            )
            .OrderBy(r => r.Place.Division)
            .ThenBy(r => Name(r.Plan), StringComparer.Ordinal)
            .SkipWhile(r =>
                after is [var place, var plan] && string.CompareOrdinal($"{r.Place.Division} {Name(r.Plan)}", $"{place} {plan}") <= 0
            )
            .Take(page.Size + 1)
            .ToList();
        var cut = page.Cut(missing, r => [r.Place.Division.Value, Name(r.Plan)]);
        return TypedResults.Ok(
            new Page<MissingPlan>(
                [.. cut.Items.Select(r => new MissingPlan(r.Place.Division, r.Place.Name, r.Plan.Level, r.Plan.Kind, r.Plan.Hazard))],
                cut.NextCursor
            )
        );
    }

    private static string Name(RequiredPlan plan) => $"{Words.Of(plan.Kind)} {(plan.Hazard is { } hazard ? Words.Of(hazard) : "")}";
}
