using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Data;
using RescueTeams.Data;
using RescueTeams.Domain;
using RescueTeams.Features.Members;

namespace RescueTeams.Features.Readiness;

/// <summary>Limits a captain to the own teams: those that the captain leads as a member with a linked account.</summary>
internal static class OwnTeams
{
    /// <summary>Throws if the caller keeps no records at the team's place and does not lead the team.</summary>
    public static async Task RequireOwnTeamAsync(this RescueTeamsDb db, RecordStep step, CancellationToken ct)
    {
        var team = await db.Teams.AsNoTracking().RequireAsync(step.Scope, step.Id, ct);
        var caller = step.Scope.Caller;
        if (!caller.MayActAs(team.Division, Roles.VillageAndAbove) && !(await db.TeamsOfCaptainAsync(caller, ct)).Contains(team.Id))
        {
            throw TeamErrors.NotYours.Because(team.Name);
        }
    }
}
