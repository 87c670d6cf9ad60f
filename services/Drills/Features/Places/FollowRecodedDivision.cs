using Drills.Data;
using MassTransit;
using Platform.Core;
using Platform.Core.Events;
using Platform.ServiceDefaults.Data;

namespace Drills.Features.Places;

/// <summary>A place has another code: its drills, programmes and trainings go with it.</summary>
public sealed class FollowRecodedDivision(DrillsDb db) : IConsumer<DivisionRecoded>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<DivisionRecoded> context)
    {
        var (recoded, ct) = (context.Message, context.CancellationToken);
        var place = await KeepDirectory.Place(db, recoded.DivisionId, recoded.Level, ct);
        place.Learn(recoded.Division, recoded.Name, recoded.On);

        // Where it is by now, not where this event took it: two changes of code may be told in any order.
        await db.Follow([new PlaceMoved(recoded.Former, place.Division, recoded.On)], [], ct);
        await db.SaveChangesAsync(ct);
    }
}
