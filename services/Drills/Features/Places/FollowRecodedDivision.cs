using Drills.Data;
using MassTransit;
using Platform.Core;
using Platform.Core.Events;
using Platform.ServiceDefaults.Data;
using Platform.ServiceDefaults.Places;

namespace Drills.Features.Places;

/// <summary>A place has another code: its drills, programmes and trainings go with it.</summary>
public sealed class FollowRecodedDivision(DrillsDb db) : IConsumer<DivisionRecoded>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<DivisionRecoded> context)
    {
        var (recoded, ct) = (context.Message, context.CancellationToken);
        await db.Follow([new PlaceMoved(recoded.Former, await db.Learn(recoded, ct), recoded.On)], [], ct);
        await db.SaveChangesAsync(ct);
    }
}
