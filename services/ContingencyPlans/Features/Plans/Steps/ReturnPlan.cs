using System.ComponentModel.DataAnnotations;
using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Data;

namespace ContingencyPlans.Features.Plans.Steps;

/// <summary>退回起草, before the issue.</summary>
/// <param name="On">Today if left out.</param>
public sealed record ReturnPlanRequest([property: Required, StringLength(500, MinimumLength = 2)] string Reason, DateOnly? On);

internal static class ReturnPlan
{
    public static Task<Ok<PlanView>> HandleAsync(
        [AsParameters] RecordStep step,
        ReturnPlanRequest request,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    ) => db.TakeStepAsync(step, clock, (desk, plan) => Take(desk, plan, request), ct);

    public static void Take(PlanStepContext desk, Plan plan, ReturnPlanRequest request)
    {
        desk.Scope.RequireKeeper(plan);
        plan.Return(request.Reason.Trim(), desk.ActedOn(request.On));
    }
}
