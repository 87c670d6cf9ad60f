using MassTransit;
using Platform.Core;
using Platform.Core.Events;
using Platform.ServiceDefaults.Data;
using Platform.ServiceDefaults.Places;
using SocialForces.Data;

namespace SocialForces.Features;

/// <summary>What stands at a place goes along when the place has another code; the other side of a record learns of it too.</summary>
public sealed class FollowRecodedDivision(SocialForcesDb db, TimeProvider clock) : IConsumer<DivisionRecoded>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<DivisionRecoded> context)
    {
        var (recoded, ct) = (context.Message, context.CancellationToken);
        var now = await db.Learn(recoded, ct);
        await db.Follow([new PlaceMoved(recoded.Former, now, recoded.On)], [], ct);
        await db.TellOthers(recoded.Former, now, clock.Today(), ct);
        await db.SaveChangesAsync(ct);
    }
}
