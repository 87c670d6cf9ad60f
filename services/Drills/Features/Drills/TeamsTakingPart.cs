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
    public static async Task<IReadOnlyList<DrillTeam>> TeamsOnAsync(
        this DrillsDb db,
        IReadOnlyCollection<Guid>? ids,
        DateOnly day,
        CancellationToken ct
    )
    {
        if (ids is null || ids.Count == 0)
        {
            return [];
        }

        return (await db.Teams.AsNoTracking().Where(t => ids.Contains(t.TeamId)).ToDictionaryAsync(t => t.TeamId, ct)).TeamsOn(ids, day);
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
