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
        var (told, ct) = (context.Message, context.CancellationToken);
        var plan = await db.KnownAsync(told.PlanId, () => KnownPlan.Of(told.PlanId), ct);
        plan.Learn(told.Now, told.RecordedAt);
        await db.SaveChangesAsync(ct);
    }
}
