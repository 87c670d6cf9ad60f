using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using SocialForces.Data;

namespace SocialForces.Features.Mobilizations;

/// <summary>撤回: help is no longer needed, or not from this force. No other force is asked.</summary>
/// <param name="At">When it happened, if it is recorded later.</param>
public sealed record WithdrawMobilizationRequest(
    [property: Required, StringLength(500, MinimumLength = 2)] string Reason,
    DateTimeOffset? At
);

internal static class WithdrawMobilization
{
    public static async Task<Ok<MobilizationView>> HandleAsync(
        [AsParameters] RecordStep step,
        WithdrawMobilizationRequest request,
        SocialForcesDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var mobilization = await step.OnAsync(db.Mobilizations, ct);
        var force = await db.Forces.SingleAsync(f => f.Id == mobilization.ForceId, ct);
        db.Publish(mobilization.Withdraw(force, request.Reason.Trim(), step.Scope.ActedAt(request.At, clock)));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(MobilizationView.Of(mobilization));
    }
}
