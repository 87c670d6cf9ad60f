using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Messaging;
using Platform.Records.Places.Consumers;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Places.Consumers;

/// <summary>
/// Teams, members, equipment and bases follow their place. The teams of a place that no longer exists continue at the place it was merged
/// into, are taken over by the team there, or end. The squadrons that covered the place cover its successor.
/// </summary>
public sealed class FollowPlaces(RescueTeamsDb db) : FollowPlaces<RescueTeamsDb>(db)
{
    /// <inheritdoc/>
    protected override async Task FollowAsync(IReadOnlyCollection<CodeChange> moved, CancellationToken ct)
    {
        await base.FollowAsync(moved, ct);
        await FollowCoverageAsync([.. moved.SelectMany(m => new[] { m.From, m.To })], s => s.CoverageMoved(moved), ct);
    }

    /// <inheritdoc/>
    protected override async Task FollowAsync(PlaceClosure ended, CancellationToken ct)
    {
        await base.FollowAsync(ended, ct);
        var places = new[] { ended.Code, ended.Into }.OfType<DivisionCode>().ToList();
        await FollowCoverageAsync(places, s => s.CoverageEnded(ended), ct);
    }

    private async Task FollowCoverageAsync(List<DivisionCode> places, Func<Team, TeamChanged?> follow, CancellationToken ct)
    {
        var counties = places.Select(p => p.County).OfType<DivisionCode>().Distinct().ToList();
        var squadrons = await Db
            .Teams.Where(t => t.Level == TeamLevel.AreaSquadron && t.DissolvedOn == null && counties.Contains(t.Division))
            .ToListAsync(ct);
        foreach (var changed in squadrons.Select(follow).OfType<TeamChanged>())
        {
            Db.Publish(changed);
        }
    }
}
