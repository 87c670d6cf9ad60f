using System.ComponentModel.DataAnnotations;
using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Data;

namespace ContingencyPlans.Features.Plans.Steps;

/// <summary>退回补正 by the level above.</summary>
/// <param name="Reason">What is missing.</param>
/// <param name="On">Today if left out.</param>
public sealed record SendBackPlanRequest([property: Required, StringLength(500, MinimumLength = 2)] string Reason, DateOnly? On);

internal static class SendBackPlan
{
    public static Task<Ok<PlanView>> HandleAsync(
        [AsParameters] RecordStep step,
        SendBackPlanRequest request,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    ) => db.TakeStepAsync(step, clock, (desk, plan) => Take(desk, plan, request), ct);

    public static void Take(PlanStepContext desk, Plan plan, SendBackPlanRequest request)
    {
        desk.Scope.RequireReceiver(plan);
        plan.SendBack(request.Reason.Trim(), desk.ActedOn(request.On));
    }
}
