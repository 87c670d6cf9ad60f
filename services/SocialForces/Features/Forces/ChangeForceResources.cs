using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Data;
using SocialForces.Data;
using SocialForces.Domain;

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
        Take(force, request);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ForceView.Of(force, step.Scope, clock.Today()));
    }

    /// <summary>The force has what the request says; whether that is anything else than before.</summary>
    public static bool Take(Force force, ForceResourcesRequest request)
    {
        var (address, point) = (force.BaseAddress, force.Base);
        var (contacts, equipment, insurance) = (force.Contacts, force.Equipment, force.Insurance);
        force.Change(request.Resources());
        return (address, point) != (force.BaseAddress, force.Base)
            || !contacts.SequenceEqual(force.Contacts)
            || !equipment.SequenceEqual(force.Equipment)
            || !insurance.SequenceEqual(force.Insurance);
    }
}
