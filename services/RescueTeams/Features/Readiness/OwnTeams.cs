using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Data;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Readiness;

/// <summary>Limits a captain to the own teams: those that the captain leads as a member with a linked account.</summary>
internal static class OwnTeams
{
    /// <summary>Throws if the caller keeps no records at the team's place and does not lead the team.</summary>
    public static async Task RequireOwnTeamAsync(this RescueTeamsDb db, RecordStep step, CancellationToken ct)
    {
        var team = await db.Teams.AsNoTracking().RequireAsync(step.Scope, step.Id, ct);
        var (caller, subject) = (step.Scope.Caller, step.Scope.Caller.Subject);
        if (caller.MayActAs(team.Division, Roles.VillageAndAbove))
        {
            return;
        }

        var leads = await db
            .MemberAccounts.Where(a => a.Account == subject && a.TeamId == team.Id)
            .AnyAsync(a => db.Members.Any(m => m.Id == a.MemberId && m.LeftOn == null && m.Role != MemberRole.Member), ct);
        if (!leads)
        {
            throw TeamErrors.NotYours.Because(team.Name);
        }
    }
}
