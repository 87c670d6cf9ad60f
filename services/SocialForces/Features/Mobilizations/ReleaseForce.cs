using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using SocialForces.Data;

namespace SocialForces.Features.Mobilizations;

/// <summary>归建: the mission is over, the force can be called again.</summary>
/// <param name="Outcome">The result of the mission.</param>
/// <param name="At">When it happened, if it is recorded later.</param>
public sealed record ReleaseForceRequest([property: StringLength(2000)] string? Outcome, DateTimeOffset? At);

internal static class ReleaseForce
{
    public static async Task<Ok<MobilizationView>> HandleAsync(
        [AsParameters] RecordStep step,
        ReleaseForceRequest request,
        SocialForcesDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (mobilization, force) = await step.OnSidesAsync(db.Mobilizations, db, ct);
        db.Publish(mobilization.Release(force, request.Outcome?.Trim(), step.Scope.ActedAt(request.At, clock)));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(MobilizationView.Of(mobilization));
    }
}
