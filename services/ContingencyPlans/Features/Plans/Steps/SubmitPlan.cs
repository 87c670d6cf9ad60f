using System.ComponentModel.DataAnnotations;
using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Data;

namespace ContingencyPlans.Features.Plans.Steps;

/// <summary>报备: sent to the level above with its drafting note.</summary>
/// <param name="Note">编制说明.</param>
/// <param name="On">Today if left out.</param>
public sealed record SubmitPlanRequest([property: StringLength(4000)] string? Note, DateOnly? On);

internal static class SubmitPlan
{
    public static Task<Ok<PlanView>> HandleAsync(
        [AsParameters] RecordStep step,
        SubmitPlanRequest request,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    ) => db.TakeStepAsync(step, clock, (desk, plan) => Take(desk, plan, request), ct);

    public static void Take(PlanStepContext desk, Plan plan, SubmitPlanRequest request)
    {
        desk.Scope.RequireKeeper(plan);
        var acted = desk.ActedOn(request.On);
        desk.Publish(plan.Submit(request.Note?.Trim(), desk.RulesOf(plan, acted.On), desk.Calendar, acted));
    }
}
