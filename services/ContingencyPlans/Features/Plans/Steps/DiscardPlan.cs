using System.ComponentModel.DataAnnotations;
using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Data;

namespace ContingencyPlans.Features.Plans.Steps;

/// <summary>废弃草稿.</summary>
/// <param name="On">Today if left out.</param>
public sealed record DiscardPlanRequest([property: Required, StringLength(500, MinimumLength = 2)] string Reason, DateOnly? On);

internal static class DiscardPlan
{
    public static Task<Ok<PlanView>> HandleAsync(
        [AsParameters] RecordStep step,
        DiscardPlanRequest request,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    ) => db.TakeStepAsync(step, clock, (desk, plan) => Take(desk, plan, request), ct);

    public static void Take(PlanStepContext desk, Plan plan, DiscardPlanRequest request)
    {
        desk.Scope.RequireKeeper(plan);
        plan.Discard(request.Reason.Trim(), desk.ActedOn(request.On));
    }
}
