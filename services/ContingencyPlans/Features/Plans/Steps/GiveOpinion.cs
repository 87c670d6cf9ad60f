using System.ComponentModel.DataAnnotations;
using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Data;

namespace ContingencyPlans.Features.Plans.Steps;

/// <summary>专家评审意见, one of each expert.</summary>
/// <param name="Unit">Where the expert works.</param>
/// <param name="On">Today if left out.</param>
public sealed record GiveOpinionRequest(
    [property: Required, StringLength(50, MinimumLength = 2)] string Expert,
    [property: StringLength(100)] string? Unit,
    OpinionVerdict Verdict,
    [property: Required, StringLength(4000, MinimumLength = 2)] string Text,
    DateOnly? On
);

internal static class GiveOpinion
{
    public static Task<Ok<PlanView>> HandleAsync(
        [AsParameters] RecordStep step,
        GiveOpinionRequest request,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    ) => db.TakeStepAsync(step, clock, (desk, plan) => Take(desk, plan, request), ct);

    public static void Take(PlanStepContext desk, Plan plan, GiveOpinionRequest request)
    {
        desk.Scope.RequireKeeper(plan);
        plan.GiveOpinion(request.Expert.Trim(), request.Unit?.Trim(), request.Verdict, request.Text.Trim(), desk.ActedOn(request.On));
    }
}
