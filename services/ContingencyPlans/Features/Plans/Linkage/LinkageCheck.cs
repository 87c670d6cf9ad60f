using ContingencyPlans.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace ContingencyPlans.Features.Plans.Linkage;

/// <summary>衔接检查 of a subtree: how many of its plans in force follow a plan above that is in force and has no unacknowledged
/// change.</summary>
/// <param name="Plans">In force, and of a level that needs a superior.</param>
/// <param name="Unnamed">Follow none.</param>
/// <param name="Flagged">Something above has changed and is not acknowledged.</param>
/// <param name="Rate">Share that passes; null: there is no such plan.</param>
public sealed record LinkageView(int Plans, int Passed, int Unnamed, int Flagged, decimal? Rate, IReadOnlyList<LinkageOfLevel> Levels);

/// <summary>The same of one level.</summary>
public sealed record LinkageOfLevel(PlanLevel Level, int Plans, int Passed);

internal static class LinkageCheck
{
    public static async Task<Ok<LinkageView>> HandleAsync(Scope scope, ContingencyPlansDb db, TimeProvider clock, CancellationToken ct)
    {
        var levels = await db
            .Plans.AsNoTracking()
            .Within(scope.Division)
            .InForce(clock.Today())
            .Where(p => p.Level != PlanLevel.City || p.Kind != PlanKind.Overall)
            .GroupBy(p => p.Level)
            .Select(g => new
            {
                Level = g.Key,
                Plans = g.Count(),
                Unnamed = g.Count(p => p.SuperiorId == null),
                Flagged = g.Count(p => p.SuperiorId != null && p.OpenFlags > 0),
            })
            .ToListAsync(ct);
        var (plans, unnamed, flagged) = (levels.Sum(l => l.Plans), levels.Sum(l => l.Unnamed), levels.Sum(l => l.Flagged));
        var passed = plans - unnamed - flagged;
        return TypedResults.Ok(
            new LinkageView(
                plans,
                passed,
                unnamed,
                flagged,
                plans == 0 ? null : Math.Round((decimal)passed / plans, 4),
                [.. levels.OrderBy(l => l.Level).Select(l => new LinkageOfLevel(l.Level, l.Plans, l.Plans - l.Unnamed - l.Flagged))]
            )
        );
    }
}
