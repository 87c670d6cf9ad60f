using Drills.Data;
using Drills.Domain;
using MassTransit;
using Platform.Core.Events;
using Platform.Hosting.Data;

namespace Drills.Features.Plans.Consumers;

/// <summary>Plans are issued, come into force and end: what has to be exercised is known here.</summary>
public sealed class FollowPlans(DrillsDb db) : IConsumer<PlanChanged>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<PlanChanged> context)
    {
        var (message, ct) = (context.Message, context.CancellationToken);
        var plan = await db.KnownAsync(message.PlanId, () => KnownPlan.Of(message.PlanId), ct);
        plan.Learn(message.Now, message.RecordedAt);
        await db.SaveChangesAsync(ct);
    }
}
