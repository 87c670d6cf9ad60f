using Microsoft.EntityFrameworkCore;
using Platform.Core.Events;
using RescueTeams.Data;
using RescueTeams.Domain;
using RescueTeams.Features.Leaders;

namespace RescueTeams.Features.Teams;

/// <summary>The people of teams, counted in the database; leaders by post are added.</summary>
internal static class StrengthOfTeams
{
    private const int EndingDays = 30;

    public static async Task<Dictionary<Guid, TeamStrength>> StrengthOfAsync(
        this RescueTeamsDb db,
        IReadOnlyCollection<Team> teams,
        DateOnly day,
        CancellationToken ct
    )
    {
        var (ids, soon) = (teams.Select(t => t.Id).ToList(), day.AddDays(EndingDays));
        var counted = await db
            .Members.Where(m => ids.Contains(m.TeamId) && m.JoinedOn <= day && (m.LeftOn == null || m.LeftOn > day))
            .GroupBy(m => m.TeamId)
            .Select(g => new
            {
                g.Key,
                Captains = g.Count(m => m.Role == MemberRole.Captain),
                Deputies = g.Count(m => m.Role == MemberRole.Deputy),
                Members = g.Count(),
                FullTime = g.Count(m => m.Role == MemberRole.Member && m.Employment == MemberEmployment.FullTime),
                Seconded = g.Count(m => m.Source == MemberSource.FireBrigadeSecondment),
                Insured = g.Count(m => m.InsuredUntil >= day),
                Ending = g.Count(m => m.InsuredUntil >= day && m.InsuredUntil < soon),
                Expired = g.Count(m => m.CertificateEndsOn < day),
            })
            .ToDictionaryAsync(
                g => g.Key,
                g => new TeamStrength(g.Captains, g.Deputies, g.Members, g.FullTime, g.Seconded, g.Insured, g.Ending, g.Expired),
                ct
            );
        var leaders = await db.LeadersOfAsync(teams, day, ct);
        return teams.ToDictionary(
            t => t.Id,
            t => Led(counted.GetValueOrDefault(t.Id, TeamStrength.None), leaders[t.Id].Where(l => l.Person is not null).ToList())
        );
    }

    private static TeamStrength Led(TeamStrength people, List<LeaderView> leaders) =>
        people with
        {
            Captains = people.Captains + leaders.Count(l => l.Role == MemberRole.Captain),
            Deputies = people.Deputies + leaders.Count(l => l.Role == MemberRole.Deputy),
        };
}
