using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Data;
using SocialForces.Data;

namespace SocialForces.Features.Forces;

/// <summary>Base, contacts, equipment and insurance as they are now; the force's own leader keeps them.</summary>
internal static class ChangeForceResources
{
    public static async Task<Ok<ForceView>> HandleAsync(
        [AsParameters] RecordStep step,
        ForceResourcesRequest request,
        SocialForcesDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var force = await step.KeptAsync(db, ct);
        force.Change(request.Resources());
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ForceView.Of(force, step.Scope, clock.Today()));
    }
}
