using ContingencyPlans.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Records.Rules;

namespace ContingencyPlans.Features.Rules;

/// <summary>The rules that can count at a place: its own and those of the places above it.</summary>
internal static class ListPlanRules
{
    public static async Task<Ok<Page<PlanRulesView>>> HandleAsync(Scope scope, ContingencyPlansDb db, CancellationToken ct)
    {
        var rules = await db.Rules.ListApplyingAsync(scope.Division, ct);
        return TypedResults.Ok(Page.Whole(rules.Select(PlanRulesView.Of)));
    }
}
