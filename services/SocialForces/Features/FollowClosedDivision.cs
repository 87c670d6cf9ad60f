using MassTransit;
using Platform.Core;
using Platform.Core.Events;
using Platform.ServiceDefaults.Data;
using Platform.ServiceDefaults.Places;
using SocialForces.Data;

namespace SocialForces.Features;

/// <summary>What stood at a place that was merged stands at the place it went into.</summary>
public sealed class FollowClosedDivision(SocialForcesDb db, TimeProvider clock) : IConsumer<DivisionClosed>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<DivisionClosed> context)
    {
        var (closed, ct) = (context.Message, context.CancellationToken);
        await db.Learn(closed, ct);
        await db.Follow([], [new PlaceEnded(closed.Division, closed.ReplacedBy, closed.On)], ct);
        await db.TellOthers(closed.Division, closed.ReplacedBy, clock.Today(), ct);
        await db.SaveChangesAsync(ct);
    }
}
