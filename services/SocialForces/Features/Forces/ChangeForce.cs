using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using SocialForces.Data;
using SocialForces.Domain;

namespace SocialForces.Features.Forces;

/// <summary>Changes the force's papers: only the county, which verified them, may do so. Its agreements take over another name or
/// grade.</summary>
internal static class ChangeForce
{
    public static async Task<Ok<ForceView>> HandleAsync(
        [AsParameters] RecordStep step,
        ForceIdentityRequest request,
        SocialForcesDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var force = await step.OnAsync(db.Forces, ct);
        await db.RequireNameFreeAsync(force.Division, request.Name.Trim(), force.Id, ct);
        if (force.Change(request.Identity(), clock.Today()) is { } changed)
        {
            db.Publish(changed);
            await db.TellAgreementsAsync(force, clock.Today(), ct);
        }

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ForceView.Of(force, step.Scope, clock.Today()));
    }

    /// <summary>What the agreements of a force say of it is as it is now.</summary>
    public static async Task TellAgreementsAsync(this SocialForcesDb db, Force force, DateOnly today, CancellationToken ct)
    {
        foreach (var agreement in await db.Agreements.Where(a => a.ForceId == force.Id && a.To >= today).ToListAsync(ct))
        {
            if (agreement.Describe(force, today) is { } described)
            {
                db.Publish(described);
            }
        }
    }
}
