using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace Organizations.Features.Milestones;

/// <summary>It was recorded by mistake.</summary>
internal static class WithdrawMilestone
{
    public static async Task<Ok<MilestoneView>> HandleAsync(
        [AsParameters] RecordStep step,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var milestone = await step.OnAsync(db.Milestones, ct);
        db.Publish(milestone.Withdraw(step.Scope.Division, clock.Today()));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(MilestoneView.Of(milestone));
    }
}
