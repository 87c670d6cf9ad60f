using Microsoft.EntityFrameworkCore;
using Platform.Core.Events;
using Platform.Hosting.Messaging;
using SocialForces.Data;
using SocialForces.Domain;

namespace SocialForces.Features.Agreements;

/// <summary>What follows when both sides have signed.</summary>
internal static class SignedAgreements
{
    /// <summary>
    /// Publishes the signing and, of a renewal, that the old one is followed. Refused if the county no longer vouches for the force, or the
    /// same two have an agreement for some of the days already.
    /// </summary>
    public static async Task SignedAsync(
        this SocialForcesDb db,
        Agreement agreement,
        AgreementChanged signed,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var force = await db.Forces.SingleAsync(f => f.Id == agreement.ForceId, ct);
        if (force.State != ForceState.Verified)
        {
            throw ForceErrors.NotVerified.Because(force.Name, force.State.Word());
        }

        var context = await AgreementContext.LoadAsync(db, [agreement.Division], [force.Id], agreement.From, clock, ct);
        context.RequireDaysFree(agreement.Division, force, agreement.From, agreement.To, except: agreement.Id);
        context.Signed(agreement, signed);
        if (agreement.Renews is { } renewed)
        {
            db.Publish((await db.Agreements.SingleAsync(a => a.Id == renewed, ct)).FollowedBy(agreement));
        }
    }
}
