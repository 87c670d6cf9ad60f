using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using SocialForces.Data;
using SocialForces.Domain;

namespace SocialForces.Features.Forces;

/// <summary>注销. Its agreements end with it.</summary>
/// <param name="On">Today if left out.</param>
public sealed record StrikeOffForceRequest([property: Required, StringLength(500, MinimumLength = 2)] string Reason, DateOnly? On);

internal static class StrikeOffForce
{
    public static async Task<Ok<ForceView>> HandleAsync(
        [AsParameters] RecordStep step,
        StrikeOffForceRequest request,
        SocialForcesDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var force = await step.OnAsync(db.Forces, ct);
        var on = BusinessDate.Past(request.On, clock, ForceErrors.NotYet);
        db.Publish(force.StrikeOff(request.Reason.Trim(), on));
        foreach (
            var agreement in await db
                .Agreements.Where(a => a.ForceId == force.Id && a.To >= on && a.EndedOn == null && !a.Cancelled)
                .ToListAsync(ct)
        )
        {
            if (agreement.StateOn(on) == AgreementState.Draft)
            {
                agreement.Cancel();
            }
            else
            {
                db.Publish(agreement.End(request.Reason.Trim(), on));
            }
        }

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ForceView.Of(force, step.Scope, clock.Today()));
    }
}
