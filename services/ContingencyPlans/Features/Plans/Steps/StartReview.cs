using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Data;

namespace ContingencyPlans.Features.Plans.Steps;

/// <summary>送专家评审.</summary>
/// <param name="On">Today if left out.</param>
public sealed record StartReviewRequest(DateOnly? On);

internal static class StartReview
{
    public static Task<Ok<PlanView>> HandleAsync(
        [AsParameters] RecordStep step,
        StartReviewRequest request,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    ) => db.TakeStepAsync(step, clock, (desk, plan) => Take(desk, plan, request), ct);

    public static void Take(PlanStepContext desk, Plan plan, StartReviewRequest request)
    {
        desk.Scope.RequireKeeper(plan);
        plan.StartReview(desk.ActedOn(request.On));
    }
}
