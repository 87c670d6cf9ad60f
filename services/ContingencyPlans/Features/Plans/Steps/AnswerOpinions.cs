using System.ComponentModel.DataAnnotations;
using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Data;

namespace ContingencyPlans.Features.Plans.Steps;

/// <summary>意见答复: what the authors say to every opinion that has no answer yet.</summary>
/// <param name="Taken">采纳.</param>
/// <param name="On">Today if left out.</param>
public sealed record AnswerOpinionsRequest(
    [property: Required, StringLength(4000, MinimumLength = 2)] string Text,
    bool Taken,
    DateOnly? On
);

internal static class AnswerOpinions
{
    public static Task<Ok<PlanView>> HandleAsync(
        [AsParameters] RecordStep step,
        AnswerOpinionsRequest request,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    ) => db.TakeStepAsync(step, clock, (desk, plan) => Take(desk, plan, request), ct);

    /// <summary>One opinion's answer.</summary>
    public static Task<Ok<PlanView>> OneAsync(
        [AsParameters] RecordStep step,
        Guid opinion,
        AnswerOpinionsRequest request,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    ) => db.TakeStepAsync(step, clock, (desk, plan) => Answer(desk, plan, opinion, request), ct);

    public static void Take(PlanStepContext desk, Plan plan, AnswerOpinionsRequest request)
    {
        foreach (var open in plan.OpinionsOfRound.Where(o => o.Answer is null).ToList())
        {
            Answer(desk, plan, open.Id, request);
        }
    }

    private static void Answer(PlanStepContext desk, Plan plan, Guid opinion, AnswerOpinionsRequest request)
    {
        desk.Scope.RequireKeeper(plan);
        plan.AnswerOpinion(opinion, request.Text.Trim(), request.Taken, desk.ActedOn(request.On));
    }
}
