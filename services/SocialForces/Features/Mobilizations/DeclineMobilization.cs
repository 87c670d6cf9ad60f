using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using SocialForces.Data;

namespace SocialForces.Features.Mobilizations;

/// <summary>The force can't come; the next one is asked within seconds.</summary>
/// <param name="At">When it happened, if it is recorded later.</param>
public sealed record DeclineMobilizationRequest(
    [property: Required, StringLength(500, MinimumLength = 2)] string Reason,
    DateTimeOffset? At
);

internal static class DeclineMobilization
{
    public static async Task<Ok<MobilizationView>> HandleAsync(
        [AsParameters] RecordStep step,
        DeclineMobilizationRequest request,
        SocialForcesDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (mobilization, force) = await step.OnSidesAsync(db.Mobilizations, db, ct);
        db.Publish(mobilization.Decline(force, request.Reason.Trim(), step.Scope.ActedAt(request.At, clock)));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(MobilizationView.Of(mobilization));
    }
}
