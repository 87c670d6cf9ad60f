using System.ComponentModel.DataAnnotations;
using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Hosting.Access;

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
        if (await db.Requirements.AnyAsync(r => r.Division == scope.Division && r.ValidFrom == request.ValidFrom, ct))
        {
            throw CoverageErrors.ListStands.At("validFrom", request.ValidFrom);
        }

        var list = PlanRequirements.Set(scope.Division, request.ValidFrom, request.Plans, request.Source);
        db.Add(list);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(PlanRequirementsView.Of(list));
    }
}
