using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Data;
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
        var context = await ForceContext.LoadAsync(db, [(force.Division, request.Name.Trim())], clock, ct);
        Take(context, force, request);
        await context.ChangeAgreementsAsync(ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ForceView.Of(force, step.Scope, clock.Today()));
    }

    /// <summary>The force's papers are as the request says; whether anything in them is another than before.</summary>
    public static bool Take(ForceContext context, Force force, ForceIdentityRequest request)
    {
        context.RequireNameFree(force.Division, request.Name.Trim(), except: force.Id);
        var (name, number, authority, qualifications) = (force.Name, force.RegistrationNumber, force.RegisteredWith, force.Qualifications);
        if (force.Change(request.Identity(), context.Today) is { } changed)
        {
            context.Changed(force, changed);
        }

        return (name, number, authority) != (force.Name, force.RegistrationNumber, force.RegisteredWith)
            || !qualifications.SequenceEqual(force.Qualifications);
    }
}
