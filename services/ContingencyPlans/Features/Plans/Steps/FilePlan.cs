using System.ComponentModel.DataAnnotations;
using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Data;

namespace ContingencyPlans.Features.Plans.Steps;

/// <summary>备案回执 of the level above; with it the plan is in force from the day it names, and its earlier edition no longer.</summary>
/// <param name="FilingNumber">备案编号.</param>
/// <param name="On">Today if left out.</param>
public sealed record FilePlanRequest([property: StringLength(60)] string? FilingNumber, DateOnly? On);

internal static class FilePlan
{
    public static Task<Ok<PlanView>> HandleAsync(
        [AsParameters] RecordStep step,
        FilePlanRequest request,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    ) => db.TakeStepAsync(step, clock, (desk, plan) => Take(desk, plan, request), ct);

    public static void Take(PlanStepContext desk, Plan plan, FilePlanRequest request)
    {
        desk.Scope.RequireReceiver(plan);
        var acted = desk.ActedOn(request.On);
        desk.Publish(plan.File(request.FilingNumber?.Trim(), desk.RulesOf(plan, acted.On), acted));
        desk.Filed(plan);
    }
}
