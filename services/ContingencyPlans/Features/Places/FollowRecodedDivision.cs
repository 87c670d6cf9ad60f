using ContingencyPlans.Data;
using MassTransit;
using Platform.Core;
using Platform.Core.Events;
using Platform.ServiceDefaults.Data;
using Platform.ServiceDefaults.Places;

namespace ContingencyPlans.Features.Places;

/// <summary>What stands at a place goes along when the place has another code.</summary>
public sealed class FollowRecodedDivision(ContingencyPlansDb db) : IConsumer<DivisionRecoded>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<DivisionRecoded> context)
    {
        var (recoded, ct) = (context.Message, context.CancellationToken);
        await db.Follow([new PlaceMoved(recoded.Former, await db.Learn(recoded, ct), recoded.On)], [], ct);
        await db.SaveChangesAsync(ct);
    }
}
