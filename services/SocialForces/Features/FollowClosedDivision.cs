using MassTransit;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.ServiceDefaults.Data;
using SocialForces.Data;
using SocialForces.Features.Forces;

namespace SocialForces.Features;

/// <summary>What stood at a place that was merged stands at the place it went into.</summary>
public sealed class FollowClosedDivision(SocialForcesDb db, TimeProvider clock) : IConsumer<DivisionClosed>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<DivisionClosed> context)
    {
        var (closed, ct) = (context.Message, context.CancellationToken);
        await db.Follow([], [new PlaceEnded(closed.Division, closed.ReplacedBy, closed.On)], ct);
        foreach (var force in db.Forces.Local.ToList())
        {
            await db.TellAgreements(force, clock.Today(), ct);
        }

        if (closed.ReplacedBy is { } into)
        {
            (await db.Mobilizations.Where(m => m.ForceDivision == closed.Division).ToListAsync(ct)).ForEach(m => m.ForceMoved(into));
        }

        await db.SaveChangesAsync(ct);
    }
}
