using ContingencyPlans.Data;
using MassTransit;
using Platform.Core;
using Platform.Core.Events;
using Platform.ServiceDefaults.Data;

namespace ContingencyPlans.Features.Places;

/// <summary>What stands at a place goes along when the place has another code.</summary>
public sealed class FollowRecodedDivision(ContingencyPlansDb db) : IConsumer<DivisionRecoded>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<DivisionRecoded> context)
    {
        var (recoded, ct) = (context.Message, context.CancellationToken);
        var place = await db.KnownPlace(recoded.DivisionId, recoded.Level, ct);
        place.Learn(recoded.Division, recoded.Name, recoded.On);

        // Where it is by now, not where this event took it: two changes of code may be told in any order.
        await db.Follow([new PlaceMoved(recoded.Former, place.Division, recoded.On)], [], ct);
        await db.SaveChangesAsync(ct);
    }
}
