using System.ComponentModel.DataAnnotations;
using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Access;
using Platform.Records.Rules;

namespace ContingencyPlans.Features.Coverage;

/// <summary>The plans the places of the path's jurisdiction must have from a day on, in place of any list from above.</summary>
public sealed record SetPlanRequirementsRequest(
    DateOnly ValidFrom,
    [property: Required, Length(1, 200)] IReadOnlyList<RequiredPlan> Plans,
    [property: StringLength(200)] string? Source
);

internal static class SetPlanRequirements
{
    public static async Task<Ok<PlanRequirementsView>> HandleAsync(
        SetPlanRequirementsRequest request,
        Scope scope,
        ContingencyPlansDb db,
        CancellationToken ct
    )
    {
        var list = PlanRequirements.Set(scope.Division, request.ValidFrom, request.Plans, request.Source);
        await db.SetRuleAsync(list, CoverageErrors.ListStands, ct);
        return TypedResults.Ok(PlanRequirementsView.Of(list));
    }
}
