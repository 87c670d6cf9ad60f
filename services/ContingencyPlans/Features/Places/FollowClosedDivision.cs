using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using ContingencyPlans.Features.Plans.Steps;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.ServiceDefaults.Data;
using Platform.ServiceDefaults.Places;

namespace ContingencyPlans.Features.Places;

/// <summary>A place is no more: its plans end with it, and whoever follows them from below is to know; an enterprise goes on.</summary>
public sealed class FollowClosedDivision(ContingencyPlansDb db) : IConsumer<DivisionClosed>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<DivisionClosed> context)
    {
        var (closed, ct) = (context.Message, context.CancellationToken);
        await db.Learn(closed, ct);
        var into = closed.Change == DivisionChange.Split ? null : closed.ReplacedBy;
        await db.Follow([], [new PlaceEnded(closed.Division, into, closed.On)], ct);
        var ended = db.ChangeTracker.Entries<Plan>().Where(e => e.State == EntityState.Modified && e.Entity is { RepealedOn: not null, IssuedOn: not null })
            .Select(e => new EndedPlan(e.Entity, SuperiorChange.Repealed, null, closed.On)).ToList();
        await db.FlagBelow(ended, ct);
        await db.SaveChangesAsync(ct);
    }
}
