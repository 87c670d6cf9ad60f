using System.ComponentModel.DataAnnotations;
using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Data;

namespace ContingencyPlans.Features.Plans.Steps;

/// <summary>废止. Plans below that follow it are flagged.</summary>
/// <param name="On">Today if left out.</param>
public sealed record RepealPlanRequest([property: Required, StringLength(500, MinimumLength = 2)] string Reason, DateOnly? On);

internal static class RepealPlan
{
    public static Task<Ok<PlanView>> HandleAsync(
        [AsParameters] RecordStep step,
        RepealPlanRequest request,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    ) => db.TakeStepAsync(step, clock, (desk, plan) => Take(desk, plan, request), ct);

    public static void Take(PlanStepContext desk, Plan plan, RepealPlanRequest request)
    {
        desk.Scope.RequireKeeper(plan);
        var acted = desk.ActedOn(request.On);
        desk.Publish(plan.Repeal(request.Reason.Trim(), acted));
        desk.Ended(new EndedPlan(plan, SuperiorChange.Repealed, null, acted.On));
    }
}
