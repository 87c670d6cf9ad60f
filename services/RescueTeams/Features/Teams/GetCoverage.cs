using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using RescueTeams.Data;

namespace RescueTeams.Features.Teams;

/// <summary>How complete the four levels are in a subtree.</summary>
/// <param name="Complete">Joint team, township squadron and village team exist at every place that should have them; area squadrons are a
/// county's choice.</param>
public sealed record TeamCoverageView(bool Complete, IReadOnlyList<LevelCoverage> Levels);

/// <summary>One level.</summary>
/// <param name="Places">Places that should have, or be covered by, a team of the level.</param>
/// <param name="Covered">Places that are.</param>
/// <param name="Missing">The first hundred that are not.</param>
public sealed record LevelCoverage(TeamLevel Level, int Places, int Covered, IReadOnlyList<PlaceName> Missing);

/// <summary>A place by name.</summary>
public sealed record PlaceName(DivisionCode Division, string Name);

internal static class GetCoverage
{
    private const int Listed = 100;

    public static async Task<Ok<TeamCoverageView>> HandleAsync(Scope scope, RescueTeamsDb db, CancellationToken ct)
    {
        var (place, end) = (scope.Division, scope.Division.SubtreeEnd);
        var places = await db
            .Places.AsNoTracking()
            .Where(p => p.Division >= place && p.Division < end && p.ClosedOn == null && p.Level >= DivisionLevel.County)
            .OrderBy(p => p.Division)
            .Select(p => new
            {
                p.Division,
                p.Name,
                p.Level,
            })
            .ToListAsync(ct);
        var teams = await db
            .Teams.AsNoTracking()
            .Where(t => t.DissolvedOn == null && t.Division >= place && t.Division < end)
            .ToListAsync(ct);
        var levels = Enum.GetValues<TeamLevel>()
            .Select(level =>
            {
                var at = teams
                    .Where(t => t.Level == level)
                    .SelectMany(t => level == TeamLevel.AreaSquadron ? t.Coverage : [t.Division])
                    .ToHashSet();
                var should = places
                    .Where(p => p.Level == (level == TeamLevel.AreaSquadron ? DivisionLevel.Township : level.Place()))
                    .ToList();
                var missing = should.Where(p => !at.Contains(p.Division)).ToList();
                return new LevelCoverage(
                    level,
                    should.Count,
                    should.Count - missing.Count,
                    [.. missing.Take(Listed).Select(m => new PlaceName(m.Division, m.Name))]
                );
            })
            .ToList();
        return TypedResults.Ok(
            new TeamCoverageView(levels.TrueForAll(l => l.Places == l.Covered || l.Level == TeamLevel.AreaSquadron), levels)
        );
    }
}
