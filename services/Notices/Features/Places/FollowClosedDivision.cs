using MassTransit;
using Notices.Data;
using Platform.Core;
using Platform.Core.Events;
using Platform.ServiceDefaults.Data;
using Platform.ServiceDefaults.Places;

namespace Notices.Features.Places;

/// <summary>A place is no more: who subscribed there hears of the place it went into.</summary>
public sealed class FollowClosedDivision(NoticesDb db) : IConsumer<DivisionClosed>
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
