using MassTransit;
using Platform.Core;
using Platform.Core.Events;
using Platform.ServiceDefaults.Data;
using Platform.ServiceDefaults.Places;
using RescueTeams.Data;

namespace RescueTeams.Features.Places;

/// <summary>A place is no more: its teams go on in the place it went into, are taken over by the team there, or end.</summary>
public sealed class FollowClosedDivision(RescueTeamsDb db) : IConsumer<DivisionClosed>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<DivisionClosed> context)
    {
        var (closed, ct) = (context.Message, context.CancellationToken);
        await db.Learn(closed, ct);
        var into = closed.Change == DivisionChange.Split ? null : closed.ReplacedBy;
        await db.Follow([], [new PlaceEnded(closed.Division, into, closed.On)], ct);
        await db.FollowCoverage(closed.Division, into, closed.On, ct);
        await db.SaveChangesAsync(ct);
    }
}
