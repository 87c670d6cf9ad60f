using Drills.Data;
using Drills.Domain;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;

namespace Drills.Features.Drills;

/// <summary>The teams that a request names.</summary>
internal static class TeamsTakingPart
{
    /// <summary>All of them, as they were on the day; one that did not exist is refused.</summary>
    /// <param name="place">Where the request is made; see <see cref="ReachedTeamsAsync"/>.</param>
    /// <param name="recorded">Teams that the drill names already.</param>
    public static async Task<IReadOnlyList<DrillTeam>> TeamsOnAsync(
        this DrillsDb db,
        DivisionCode place,
        IReadOnlyCollection<Guid>? ids,
        DateOnly day,
        IReadOnlyCollection<Participation> recorded,
        CancellationToken ct
    ) => (await db.ReachedTeamsAsync(place, ids ?? [], recorded, ct)).TeamsOn(ids ?? [], day);

    /// <summary>
    /// The teams of the place, of its subtree and of the places above it; others are not found. A team that the drill names already is
    /// found wherever its place has moved since.
    /// </summary>
    public static async Task<Dictionary<Guid, KnownTeam>> ReachedTeamsAsync(
        this DrillsDb db,
        DivisionCode place,
        IReadOnlyCollection<Guid> ids,
        IReadOnlyCollection<Participation> recorded,
        CancellationToken ct
    )
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var kept = recorded.Select(t => t.TeamId).ToHashSet();
        var found = await db.Teams.AsNoTracking().Where(t => ids.Contains(t.TeamId)).ToListAsync(ct);
        return found.Where(t => place.Reaches(t.Division) || kept.Contains(t.TeamId)).ToDictionary(t => t.TeamId);
    }

    /// <summary>The same of teams that are read already.</summary>
    public static IReadOnlyList<DrillTeam> TeamsOn(
        this IReadOnlyDictionary<Guid, KnownTeam> found,
        IReadOnlyCollection<Guid> ids,
        DateOnly day
    )
    {
        var wrong = ids.Where(id => !found.TryGetValue(id, out var team) || !team.StoodOn(day))
            .Select(id => new FieldError("teams", DrillErrors.UnknownTeam, [found.GetValueOrDefault(id)?.Name ?? id.ToString(), day]))
            .ToList();
        return wrong.Count > 0 ? throw DomainException.ForFields(wrong) : [.. ids.Distinct().Select(id => found[id].Team())];
    }
}
