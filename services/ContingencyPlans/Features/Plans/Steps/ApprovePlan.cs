using System.ComponentModel.DataAnnotations;
using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Data;

namespace ContingencyPlans.Features.Plans.Steps;

/// <summary>审批 by the head of the level.</summary>
/// <param name="On">Today if left out.</param>
/// <param name="Waiver">Why a plan with open placeholders (〔待填：…〕) is approved all the same; kept with the step.</param>
public sealed record ApprovePlanRequest(DateOnly? On, [property: StringLength(500, MinimumLength = 4)] string? Waiver = null);

internal static class ApprovePlan
{
    public static Task<Ok<PlanView>> HandleAsync(
        [AsParameters] RecordStep step,
        ApprovePlanRequest request,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    ) => db.TakeStepAsync(step, clock, (desk, plan) => Take(desk, plan, request), ct);

    public static void Take(PlanStepContext desk, Plan plan, ApprovePlanRequest request)
    {
        desk.Scope.RequireKeeper(plan);
        var acted = desk.ActedOn(request.On);
        plan.Approve(desk.RulesOf(plan, acted.On), acted, request.Waiver?.Trim());
    }
}
