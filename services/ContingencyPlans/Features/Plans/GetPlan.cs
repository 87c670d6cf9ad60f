using ContingencyPlans.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace ContingencyPlans.Features.Plans;

internal static class GetPlan
{
    public static async Task<Ok<PlanView>> HandleAsync(
        Guid id,
        Scope scope,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var plan = await db.Plans.AsNoTracking().RequireAsync(scope, id, ct);
        return TypedResults.Ok(PlanView.Of(plan, await db.ContentOfAsync(id, ct), clock.Today(), scope.Caller));
    }
}
