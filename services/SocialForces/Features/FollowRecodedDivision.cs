using MassTransit;
using Platform.Core;
using Platform.Core.Events;
using Platform.ServiceDefaults.Data;
using SocialForces.Data;

namespace SocialForces.Features;

/// <summary>What stands at a place goes along when the place has another code; the other side of a record learns of it too.</summary>
public sealed class FollowRecodedDivision(SocialForcesDb db, TimeProvider clock) : IConsumer<DivisionRecoded>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<DivisionRecoded> context)
    {
        var (recoded, ct) = (context.Message, context.CancellationToken);
        await db.Follow([new PlaceMoved(recoded.Former, recoded.Division, recoded.On)], [], ct);
        await db.TellOthers(recoded.Former, recoded.Division, clock.Today(), ct);
        await db.SaveChangesAsync(ct);
    }
}
