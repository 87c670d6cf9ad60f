using System.ComponentModel.DataAnnotations;
using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Data;

namespace ContingencyPlans.Features.Plans.Steps;

/// <summary>衔接确认: acknowledges what changed above and states what it means for the plan.</summary>
/// <param name="FollowSuccessor">From now on follows the edition in force of the plan it followed.</param>
/// <param name="On">Today if left out.</param>
public sealed record AcknowledgeChangeRequest(
    [property: Required, StringLength(2000, MinimumLength = 2)] string Finding,
    bool? FollowSuccessor,
    DateOnly? On
);

internal static class AcknowledgeChange
{
    public static Task<Ok<PlanView>> HandleAsync(
        [AsParameters] RecordStep step,
        AcknowledgeChangeRequest request,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    ) => db.TakeStepAsync(step, clock, (desk, plan) => Take(desk, plan, request), ct);

    public static void Take(PlanStepContext desk, Plan plan, AcknowledgeChangeRequest request)
    {
        desk.Scope.RequireKeeper(plan);
        var acted = desk.ActedOn(request.On);
        if (
            request.FollowSuccessor == true
            && desk.SuperiorOf(plan) is { } followed
            && desk.InForce(followed) is var now
            && now.Id != followed.Id
        )
        {
            desk.Publish(plan.Follow(now, desk.LevelMissing(plan), acted));
        }

        desk.Publish(plan.Acknowledge(request.Finding.Trim(), desk.SuperiorOf(plan), acted));
    }
}
