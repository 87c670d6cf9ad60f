using Drills.Data;
using Drills.Domain;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Platform.Core.Events;

namespace Drills.Features.Plans;

/// <summary>Plans are issued, come into force and end: what has to be exercised is known here.</summary>
public sealed class KeepPlans(DrillsDb db) : IConsumer<PlanChanged>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<PlanChanged> context)
    {
        var (told, ct) = (context.Message, context.CancellationToken);
        var plan = await db.Plans.FirstOrDefaultAsync(p => p.PlanId == told.PlanId, ct) ?? db.Add(KnownPlan.Of(told.PlanId)).Entity;
        plan.Learn(told.Now, told.RecordedAt);
        await db.SaveChangesAsync(ct);
    }
}
