using MassTransit;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.ServiceDefaults.Data;
using SocialForces.Data;
using SocialForces.Features.Forces;

namespace SocialForces.Features;

/// <summary>What stands at a place goes along when the place has another code; the other side of a record learns of it too.</summary>
public sealed class FollowRecodedDivision(SocialForcesDb db, TimeProvider clock) : IConsumer<DivisionRecoded>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<DivisionRecoded> context)
    {
        var (recoded, ct) = (context.Message, context.CancellationToken);
        await db.Follow([new PlaceMoved(recoded.Former, recoded.Division, recoded.On)], [], ct);
        foreach (var force in db.Forces.Local.ToList())
        {
            await db.TellAgreements(force, clock.Today(), ct);
        }

        var answering = await db.Mobilizations.Where(m => m.ForceDivision == recoded.Former).ToListAsync(ct);
        answering.ForEach(m => m.ForceMoved(recoded.Division));
        await db.SaveChangesAsync(ct);
    }
}
