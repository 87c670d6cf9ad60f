using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Teams;

/// <summary>登记有误撤回: the team never existed, and nobody served in it.</summary>
internal static class WithdrawTeam
{
    public static async Task<Ok<TeamView>> HandleAsync(
        [AsParameters] RecordStep step,
        TakeBackRequest request,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (team, by) = (await step.OnAsync(db.Teams, ct), step.Scope.ActedNow(clock, request.Reason));
        var withdrawn = team.Withdraw(by, await UsedAsync(db, team, ct));
        foreach (var member in await db.Members.Where(m => m.TeamId == team.Id && m.Withdrawn == null).ToListAsync(ct))
        {
            db.Publish(member.Withdraw(by));
        }

        db.Publish(withdrawn);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok((await new[] { team }.ShownAsync(clock.Today(), clock.GetUtcNow(), db, ct))[0]);
    }

    // What would be left without its team.
    private static async Task<string?> UsedAsync(RescueTeamsDb db, Team team, CancellationToken ct) =>
        await db.Equipment.Where(e => e.TeamId == team.Id && e.Present > 0).Select(e => e.Name).FirstOrDefaultAsync(ct)
        ?? await db.Holds.Where(h => h.TeamId == team.Id && h.EndedAt == null).Select(h => h.For).FirstOrDefaultAsync(ct);
}
