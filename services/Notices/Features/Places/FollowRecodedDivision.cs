using MassTransit;
using Notices.Data;
using Platform.Core;
using Platform.Core.Events;
using Platform.ServiceDefaults.Data;
using Platform.ServiceDefaults.Places;

namespace Notices.Features.Places;

/// <summary>A place has another code: its subscriptions go with it; notices keep the code of their day.</summary>
public sealed class FollowRecodedDivision(NoticesDb db) : IConsumer<DivisionRecoded>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<DivisionRecoded> context)
    {
        var (recoded, ct) = (context.Message, context.CancellationToken);
        await db.Follow([new PlaceMoved(recoded.Former, await db.Learn(recoded, ct), recoded.On)], [], ct);
        await db.SaveChangesAsync(ct);
    }
}
