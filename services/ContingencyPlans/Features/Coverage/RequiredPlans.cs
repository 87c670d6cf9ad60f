using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Data;

namespace ContingencyPlans.Features.Coverage;

/// <summary>Reads what coverage is made of.</summary>
internal static class RequiredPlans
{
    /// <summary>The coverage of a subtree by the plans in force on a day; the places are today's.</summary>
    public static async Task<PlanCoverage> CoverageAsync(
        this ContingencyPlansDb db,
        DivisionCode within,
        DateOnly day,
        CancellationToken ct
    )
    {
        var places = await db.PlacesWithin(within)
            .Select(p => new
            {
                p.Division,
                p.Name,
                p.Level,
            })
            .ToListAsync(ct);
        var plans = await db
            .Plans.AsNoTracking()
            .Within(within)
            .InForce(day)
            .Where(p => p.Enterprise == null)
            .Select(p => new PlanInPlace(p.Division, p.Level, p.Kind, p.Hazards))
            .ToListAsync(ct);
        return PlanCoverage.Of(
            places.SelectMany(p => PlanKinds.Own(p.Level) is { } level ? new[] { new CoveredPlace(p.Division, p.Name, level) } : []),
            await db.Requirements.AsNoTracking().ToListAsync(ct),
            plans,
            day
        );
    }
}
