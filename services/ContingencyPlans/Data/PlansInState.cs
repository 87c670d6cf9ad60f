using ContingencyPlans.Domain;
using Platform.Core.Events;

namespace ContingencyPlans.Data;

/// <summary><see cref="Plan.StateOn"/> as a condition of a query; both give the same result for every plan and day (a test checks
/// it).</summary>
internal static class PlansInState
{
    public static IQueryable<Plan> InForce(this IQueryable<Plan> plans, DateOnly day) =>
        plans.Where(p =>
            p.InForceFrom <= day && (p.InForceUntil == null || p.InForceUntil > day) && (p.RepealedOn == null || p.RepealedOn > day)
        );

    public static IQueryable<Plan> InState(this IQueryable<Plan> plans, PlanState? state, DateOnly day)
    {
        var begun = plans.Where(p => p.RepealedOn == null || p.RepealedOn > day);
        var waiting = begun.Where(p => (p.InForceFrom == null || p.InForceFrom > day) && (p.InForceUntil == null || p.InForceUntil > day));
        return state switch
        {
            null => plans,
            PlanState.Repealed => plans.Where(p => p.RepealedOn <= day && p.IssuedOn != null),
            PlanState.Discarded => plans.Where(p => p.RepealedOn <= day && p.IssuedOn == null),
            PlanState.Superseded => begun.Where(p => p.InForceUntil <= day),
            PlanState.InForce => plans.InForce(day).Where(p => p.DueOn == null || p.DueOn > day),
            PlanState.DueForRevision => plans.InForce(day).Where(p => p.DueOn <= day),
            PlanState.Filed => waiting.Where(p => p.FiledOn != null),
            PlanState.Submitted => waiting.Where(p => p.FiledOn == null && p.SubmittedOn != null),
            PlanState.Issued => waiting.Where(p => p.SubmittedOn == null && p.IssuedOn != null),
            PlanState.Approved => waiting.Where(p => p.IssuedOn == null && p.ApprovedOn != null),
            PlanState.InReview => waiting.Where(p => p.ApprovedOn == null && p.ReviewedFrom != null),
            _ => waiting.Where(p => p.ReviewedFrom == null),
        };
    }
}
