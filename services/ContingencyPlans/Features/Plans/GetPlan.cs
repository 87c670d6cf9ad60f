using ContingencyPlans.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace ContingencyPlans.Features.Plans;

internal static class GetPlan
{
    public static async Task<Ok<PlanView>> Handle(Guid id, Scope scope, ContingencyPlansDb db, TimeProvider clock, CancellationToken ct)
    {
        var plan = await db.Plans.AsNoTracking().Require(scope, id, ct);
        return TypedResults.Ok(PlanView.Of(plan, await db.ContentOf(id, ct), clock.Today()));
    }
}
