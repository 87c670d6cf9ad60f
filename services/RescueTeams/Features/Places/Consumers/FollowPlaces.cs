using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Messaging;
using Platform.Records.Places.Consumers;
using RescueTeams.Data;

namespace RescueTeams.Features.Places.Consumers;

/// <summary>
/// Teams, members, equipment and bases follow their place. The teams of a place that no longer exists continue at the place it was merged
/// into, are taken over by the team there, or end. The squadrons that covered the place cover its successor.
/// </summary>
public sealed class FollowPlaces(RescueTeamsDb db) : FollowPlaces<RescueTeamsDb>(db)
{
    /// <inheritdoc/>
    protected override async Task FollowAsync(CodeChange moved, CancellationToken ct)
    {
        await base.FollowAsync(moved, ct);
        await FollowCoverageAsync(moved.From, moved.To, moved.On, ct);
    }

    /// <inheritdoc/>
    protected override async Task FollowAsync(PlaceClosure ended, CancellationToken ct)
    {
        await base.FollowAsync(ended, ct);
        await FollowCoverageAsync(ended.Code, ended.Into, ended.On, ct);
    }

    private async Task FollowCoverageAsync(DivisionCode from, DivisionCode? to, DateOnly on, CancellationToken ct)
    {
        var counties = new[] { from.County, to?.County }.OfType<DivisionCode>().ToList();
        var squadrons = await Db
            .Teams.Where(t => t.Level == TeamLevel.AreaSquadron && t.DissolvedOn == null && counties.Contains(t.Division))
            .ToListAsync(ct);
        foreach (var changed in squadrons.Select(s => s.CoverageMoved(from, to, on)).OfType<TeamChanged>())
        {
            Db.Publish(changed);
        }
    }
}
