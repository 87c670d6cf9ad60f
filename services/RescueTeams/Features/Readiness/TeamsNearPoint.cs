using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Readiness;

/// <summary>Teams around a point: a box in the index first, then the great circle.</summary>
internal static class TeamsNearPoint
{
    private const double KilometresPerDegree = 111.2;
    private const int Enough = 50;

    /// <summary>The nearest teams, and in addition the nearest with the specialty, for which a longer way is acceptable.</summary>
    public static async Task<List<(Team Team, double Kilometres)>> TeamsNearAsync(
        this IQueryable<Team> teams,
        GeoPoint point,
        TeamSpecialty? specialty,
        double maxKm,
        CancellationToken ct
    )
    {
        var nearest = await teams.NearestAsync(point, maxKm, ct);
        if (specialty is not { } wanted)
        {
            return nearest;
        }

        var like = $"[\"{Words.Of(wanted)}\"]";
        return
        [
            .. nearest
                .Concat(await teams.Where(t => EF.Functions.JsonContains(t.Specialties, like)).NearestAsync(point, maxKm, ct))
                .DistinctBy(n => n.Team.Id),
        ];
    }

    // The box grows until there is enough inside the circle it holds, so nothing nearer was left out.
    private static async Task<List<(Team Team, double Kilometres)>> NearestAsync(
        this IQueryable<Team> teams,
        GeoPoint point,
        double maxKm,
        CancellationToken ct
    )
    {
        for (var reach = Math.Min(20, maxKm); ; reach = Math.Min(reach * 3, maxKm))
        {
            var (north, east) = (
                reach / KilometresPerDegree,
                reach / (KilometresPerDegree * Math.Max(0.01, Math.Cos(point.Latitude * Math.PI / 180)))
            );
            var (south, upper, west, right) = (
                point.Latitude - north,
                point.Latitude + north,
                point.Longitude - east,
                point.Longitude + east
            );
            var boxed = await teams
                .Where(t => t.Latitude >= south && t.Latitude <= upper && t.Longitude >= west && t.Longitude <= right)
                .ToListAsync(ct);
            var near = boxed
                .Select(t => (t, new GeoPoint(t.Longitude!.Value, t.Latitude!.Value).KilometresTo(point)))
                .Where(n => n.Item2 <= reach)
                .ToList();
            if (near.Count >= Enough || reach >= maxKm)
            {
                return near;
            }
        }
    }

    /// <summary>How many serving members of each team can prove the skill on a day.</summary>
    public static async Task<Dictionary<Guid, int>> SkilledInAsync(
        this RescueTeamsDb db,
        IReadOnlyCollection<Team> teams,
        TeamSpecialty? specialty,
        DateOnly day,
        CancellationToken ct
    )
    {
        if (specialty is not { } wanted)
        {
            return [];
        }

        var (ids, like) = (teams.Select(t => t.Id).ToList(), $"[{{\"specialty\":\"{Words.Of(wanted)}\"}}]");
        var members = await db
            .Members.AsNoTracking()
            .Where(m => ids.Contains(m.TeamId) && m.LeftOn == null && EF.Functions.JsonContains(m.Skills, like))
            .Select(m => new { m.TeamId, m.Skills })
            .ToListAsync(ct);
        return members
            .Where(m => m.Skills.Any(s => s.Specialty == wanted && !(s.CertificateUntil < day)))
            .GroupBy(m => m.TeamId)
            .ToDictionary(g => g.Key, g => g.Count());
    }
}
