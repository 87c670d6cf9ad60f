using MassTransit;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.ServiceDefaults.Data;
using Platform.ServiceDefaults.Messaging;
using Platform.ServiceDefaults.Places;
using RescueTeams.Data;

namespace RescueTeams.Features.Places;

/// <summary>A place has another code: teams, members, equipment and bases go with it, and squadrons cover it on.</summary>
public sealed class FollowRecodedDivision(RescueTeamsDb db) : IConsumer<DivisionRecoded>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<DivisionRecoded> context)
    {
        var (recoded, ct) = (context.Message, context.CancellationToken);
        var now = await db.Learn(recoded, ct);
        await db.Follow([new PlaceMoved(recoded.Former, now, recoded.On)], [], ct);
        await db.FollowCoverage(recoded.Former, now, recoded.On, ct);
        await db.SaveChangesAsync(ct);
    }
}

internal static class Coverage
{
    /// <summary>The squadrons that cover a place cover what it became.</summary>
    public static async Task FollowCoverage(this RescueTeamsDb db, DivisionCode from, DivisionCode? to, DateOnly on, CancellationToken ct)
    {
        var counties = new[] { from.County, to?.County }.OfType<DivisionCode>().ToList();
        var squadrons = await db.Teams.Where(t => t.Level == TeamLevel.AreaSquadron && t.DissolvedOn == null && counties.Contains(t.Division)).ToListAsync(ct);
        foreach (var changed in squadrons.Select(s => s.CoverageMoved(from, to, on)).OfType<TeamChanged>())
        {
            db.Publish(changed);
        }
    }
}
