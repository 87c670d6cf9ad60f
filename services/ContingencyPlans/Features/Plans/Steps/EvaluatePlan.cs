using System.ComponentModel.DataAnnotations;
using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Data;

namespace ContingencyPlans.Features.Plans.Steps;

/// <summary>评估: the plan stays as it is, with the reason.</summary>
/// <param name="On">Today if left out.</param>
public sealed record EvaluatePlanRequest([property: Required, StringLength(4000, MinimumLength = 2)] string Conclusion, DateOnly? On);

internal static class EvaluatePlan
{
    public static Task<Ok<PlanView>> HandleAsync(
        [AsParameters] RecordStep step,
        EvaluatePlanRequest request,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    ) => db.TakeStepAsync(step, clock, (desk, plan) => Take(desk, plan, request), ct);

    public static void Take(PlanStepContext desk, Plan plan, EvaluatePlanRequest request)
    {
        desk.Scope.RequireKeeper(plan);
        var acted = desk.ActedOn(request.On);
        desk.Publish(plan.Evaluate(request.Conclusion.Trim(), desk.RulesOf(plan, acted.On), acted));
    }
}
