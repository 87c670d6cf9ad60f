using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.ServiceDefaults.Messaging;
using SocialForces.Data;

namespace SocialForces.Features.Mobilizations;

/// <summary>The force can't come; the next one is asked within seconds.</summary>
public sealed record DeclineMobilizationRequest([property: Required, StringLength(500, MinimumLength = 2)] string Reason);

internal static class DeclineMobilization
{
    public static async Task<Ok<MobilizationView>> Handle([AsParameters] SidesStep step, DeclineMobilizationRequest request, SocialForcesDb db, TimeProvider clock, CancellationToken ct)
    {
        var (mobilization, force) = await step.On(db.Mobilizations, db, ct);
        db.Publish(mobilization.Decline(force, request.Reason.Trim(), clock.GetUtcNow(), step.Scope.Caller.Subject));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(MobilizationView.Of(mobilization));
    }
}
