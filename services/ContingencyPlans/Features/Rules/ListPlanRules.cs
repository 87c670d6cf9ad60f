using ContingencyPlans.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Hosting.Access;

namespace ContingencyPlans.Features.Rules;

/// <summary>The rules that can count at a place: its own and those of the places above it.</summary>
internal static class ListPlanRules
{
    public static async Task<Ok<List<PlanRulesView>>> HandleAsync(Scope scope, ContingencyPlansDb db, CancellationToken ct)
    {
        var places = scope.Division.Prefixes().Append(default).ToList();
        var rules = await db
            .Rules.AsNoTracking()
            .Where(r => places.Contains(r.Division))
            .OrderBy(r => r.Division)
            .ThenBy(r => r.ValidFrom)
            .ToListAsync(ct);
        return TypedResults.Ok(rules.ConvertAll(PlanRulesView.Of));
    }
}
