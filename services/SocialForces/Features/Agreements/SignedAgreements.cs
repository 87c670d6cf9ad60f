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
    public static async Task SignedAsync(this SocialForcesDb db, Agreement agreement, AgreementChanged signed, CancellationToken ct)
    {
        var force = await db.Forces.SingleAsync(f => f.Id == agreement.ForceId, ct);
        if (force.State != ForceState.Verified)
        {
            throw ForceErrors.NotVerified.Because(force.Name, force.State.Word());
        }

        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({force.Id.ToString()}, 0))", ct);
        var others = await db
            .Agreements.Where(a =>
                a.ForceId == agreement.ForceId
                && a.Division == agreement.Division
                && a.Id != agreement.Id
                && a.SignedOn != null
                && a.From <= agreement.To
                && a.To >= agreement.From
            )
            .ToListAsync(ct);
        if (others.Find(a => a.EndedOn is null || a.EndedOn > agreement.From) is { } overlapping)
        {
            throw AgreementErrors.Overlaps.At("from", force.Name, overlapping.From, overlapping.To);
        }

        db.Publish(signed);
        if (agreement.Renews is { } renewed)
        {
            db.Publish((await db.Agreements.SingleAsync(a => a.Id == renewed, ct)).FollowedBy(agreement));
        }
    }
}
