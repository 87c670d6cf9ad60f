using Drills.Data;
using MassTransit;
using Platform.Core;
using Platform.Core.Events;
using Platform.ServiceDefaults.Data;
using Platform.ServiceDefaults.Places;

namespace Drills.Features.Places;

/// <summary>A place is no more: what stands there goes on in the place it went into.</summary>
public sealed class FollowClosedDivision(DrillsDb db) : IConsumer<DivisionClosed>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<DivisionClosed> context)
    {
        var (closed, ct) = (context.Message, context.CancellationToken);
        await db.Learn(closed, ct);
        var into = closed.Change == DivisionChange.Split ? null : closed.ReplacedBy;
        await db.Follow([], [new PlaceEnded(closed.Division, into, closed.On)], ct);
        await db.SaveChangesAsync(ct);
    }
}
