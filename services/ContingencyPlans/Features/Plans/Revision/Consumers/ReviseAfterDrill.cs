using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Messaging;

namespace ContingencyPlans.Features.Plans.Revision.Consumers;

/// <summary>A drill showed that the plan it exercised must be revised. If another edition is in force when the event arrives, that one is
/// marked.</summary>
public sealed class ReviseAfterDrill(ContingencyPlansDb db, TimeProvider clock) : IConsumer<PlanRevisionDemanded>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<PlanRevisionDemanded> context)
    {
        var (message, ct) = (context.Message, context.CancellationToken);
        var today = clock.Today();
        var exercised = await db.Plans.AsNoTracking().FirstOrDefaultAsync(p => p.Id == message.PlanId, ct);
        var plan = exercised is null
            ? null
            : await db.Plans.Where(p => p.SeriesId == exercised.SeriesId).InForce(today).FirstOrDefaultAsync(ct);
        var demand = new RevisionDemand(
            RevisionTrigger.DrillFinding,
            $"{message.DrillTitle}：{message.Reason}",
            message.On,
            message.FindingId,
            null
        );
        if (plan?.FallDue(demand, new ActedBy(message.Actor, "drills", today, clock.GetUtcNow())) is { } changed)
        {
            db.Publish(changed);
            db.Publish(new PlanFellDue(plan.Id, plan.Title, Words.Of(demand.Trigger), demand.Note, demand.On) { Division = plan.Division });
            await db.SaveChangesAsync(ct);
        }
    }
}
