using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Data;
using SocialForces.Data;
using SocialForces.Domain;

namespace SocialForces.Features.Forces;

/// <summary>县级核验 passed.</summary>
/// <param name="On">Today if left out.</param>
public sealed record VerifyForceRequest(DateOnly? On);

internal static class VerifyForce
{
    public static async Task<Ok<ForceView>> HandleAsync(
        [AsParameters] RecordStep step,
        VerifyForceRequest request,
        SocialForcesDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var force = await step.OnAsync(db.Forces, ct);
        Take(ForceContext.Of(db, clock), force, request);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ForceView.Of(force, step.Scope, clock.Today()));
    }

    /// <summary>The county vouches for the force.</summary>
    public static void Take(ForceContext context, Force force, VerifyForceRequest request) =>
        context.Verified(force.Verify(BusinessDate.Past(request.On, context.Clock, ForceErrors.NotYet)));
}
