using Microsoft.EntityFrameworkCore;
using RescueTeams.Data;
using RescueTeams.Domain;
using RescueTeams.Features.Leaders;

namespace RescueTeams.Features.Teams;

/// <summary>Teams as the API shows them: with their leaders on a day and their current holds.</summary>
internal static class ShownTeams
{
    public static async Task<IReadOnlyList<TeamView>> ShownAsync(
        this IReadOnlyList<Team> teams,
        DateOnly day,
        DateTimeOffset now,
        RescueTeamsDb db,
        CancellationToken ct
    )
    {
        var leaders = await db.LeadersOfAsync(teams, day, ct);
        var holds = await db.OpenHoldsAsync(teams, now, ct);
        return [.. teams.Select(t => TeamView.Of(t, day, leaders[t.Id], holds.GetValueOrDefault(t.Id)))];
    }

    public static async Task<Dictionary<Guid, Hold>> OpenHoldsAsync(
        this RescueTeamsDb db,
        IEnumerable<Team> teams,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var ids = teams.Select(t => t.Id).ToList();
        var holds = await db.Holds.AsNoTracking().Where(h => ids.Contains(h.TeamId) && h.EndedAt == null).ToListAsync(ct);
        return holds.Where(h => h.IsOpen(now)).ToDictionary(h => h.TeamId);
    }
}
