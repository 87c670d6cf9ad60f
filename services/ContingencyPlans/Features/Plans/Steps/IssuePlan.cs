using System.ComponentModel.DataAnnotations;
using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Data;

namespace ContingencyPlans.Features.Plans.Steps;

/// <summary>印发: from here on the plan never changes.</summary>
/// <param name="Number">文号; for many plans at once <c>{n}</c> is replaced by a running number and <c>{place}</c> by the name of
/// the plan's place.</param>
/// <param name="EffectiveOn">First day in force at the earliest; the day of issue if left out.</param>
/// <param name="On">Today if left out.</param>
public sealed record IssuePlanRequest(
    [property: Required, StringLength(60, MinimumLength = 2)] string Number,
    DateOnly? EffectiveOn,
    DateOnly? On
);

internal static class IssuePlan
{
    public static Task<Ok<PlanView>> HandleAsync(
        [AsParameters] RecordStep step,
        IssuePlanRequest request,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    ) => db.TakeStepAsync(step, clock, (desk, plan) => Take(desk, plan, request), ct);

    public static void Take(PlanStepContext desk, Plan plan, IssuePlanRequest request)
    {
        desk.Scope.RequireKeeper(plan);
        var acted = desk.ActedOn(request.On);
        desk.Publish(
            plan.Issue(
                request.Number.Trim(),
                request.EffectiveOn,
                desk.SuperiorOf(plan),
                desk.RulesOf(plan, acted.On),
                desk.Calendar,
                acted
            )
        );
        desk.Issued(plan);
    }
}
