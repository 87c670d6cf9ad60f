using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Data;

namespace ContingencyPlans.Features.Plans.Steps;

/// <summary>How a step is taken on one plan.</summary>
internal static class PlanSteps
{
    /// <summary>Loads the plan at the version seen, takes the step, saves with all that follows, answers with the plan.</summary>
    /// <param name="named">A plan that the step names as superior.</param>
    public static async Task<Ok<PlanView>> TakeStepAsync(
        this ContingencyPlansDb db,
        RecordStep step,
        TimeProvider clock,
        Action<PlanStepContext, Plan> take,
        CancellationToken ct,
        Guid? named = null
    )
    {
        await using var transaction = await db.TransactAsync(ct);
        await PlanStepContext.LockAsync(db, [step.Id], named, ct);
        var plan = await step.OnAsync(db.Plans, ct);
        var desk = await PlanStepContext.OpenAsync(db, step.Scope, clock, ct);
        await desk.ReadSuperiorsAsync([plan], named, ct);
        await desk.ReadPlacesAboveAsync([plan], ct);
        take(desk, plan);
        await desk.SaveAsync(ct);
        await transaction.CommitAsync(ct);
        return TypedResults.Ok(PlanView.Of(plan, await db.ContentOfAsync(plan.Id, ct), desk.ActedOn(null).On, step.Scope.Caller));
    }
}
