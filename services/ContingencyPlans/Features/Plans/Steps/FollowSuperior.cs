using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Data;

namespace ContingencyPlans.Features.Plans.Steps;

/// <summary>衔接: names the plan above that this one follows.</summary>
/// <param name="On">Today if left out.</param>
public sealed record FollowSuperiorRequest(Guid SuperiorId, DateOnly? On);

internal static class FollowSuperior
{
    public static Task<Ok<PlanView>> HandleAsync(
        [AsParameters] RecordStep step,
        FollowSuperiorRequest request,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    ) => db.TakeStepAsync(step, clock, (desk, plan) => Take(desk, plan, request), ct, request.SuperiorId);

    public static void Take(PlanStepContext desk, Plan plan, FollowSuperiorRequest request)
    {
        desk.Scope.RequireKeeper(plan);
        var acted = desk.ActedOn(request.On);
        var issued = plan.IssuedOn is not null;
        desk.Publish(plan.Follow(desk.Named(request.SuperiorId), desk.LevelMissing(plan), acted));
        if (issued)
        {
            desk.Ended(new EndedPlan(plan, SuperiorChange.Changed, null, acted.On));
        }
    }
}
