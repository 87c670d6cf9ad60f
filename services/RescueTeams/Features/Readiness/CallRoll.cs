using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Readiness;

/// <summary>点名: calls the serving members of the team. They are notified: by inbox those who have an account, by message with a link to
/// answer those whose mobile number is known.</summary>
/// <param name="Minutes">Answers count for so long.</param>
public sealed record CallRollRequest(
    [property: Required, StringLength(200, MinimumLength = 2)] string Reason,
    [property: Range(1, 240)] int Minutes
);

internal static class CallRoll
{
    public static async Task<Ok<RollCallView>> HandleAsync(
        [AsParameters] RecordStep step,
        CallRollRequest request,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await using var locked = await LockedTeam.OfOwnAsync(db, step, ct);
        var open = await db.RollCalls.AsNoTracking().FirstOrDefaultAsync(c => c.TeamId == step.Id && c.ClosedAt == null, ct);
        if (open is not null)
        {
            throw TeamErrors.RollCallOpen.Because(locked.Team.Name, open.Deadline);
        }

        var members = await db
            .Members.Where(m => m.TeamId == step.Id && m.LeftOn == null)
            .OrderBy(m => m.Id)
            .Select(m => m.Id)
            .ToListAsync(ct);
        var accounts = await db
            .MemberAccounts.Where(a => a.TeamId == step.Id && members.Contains(a.MemberId))
            .Select(a => a.Account)
            .ToListAsync(ct);
        var (call, opened) = RollCall.Begin(
            locked.Team,
            members,
            accounts,
            request.Reason,
            clock.GetUtcNow(),
            TimeSpan.FromMinutes(request.Minutes)
        );
        var past = call.At - RollCall.LateFor;
        await db
            .RollCallLinks.Where(l => db.RollCalls.Any(c => c.Id == l.RollCallId && c.TeamId == step.Id && c.Until < past))
            .ExecuteDeleteAsync(ct); // nothing can be answered with them
        db.Add(call);
        db.AddRange(RollCallLink.Of(call));
        db.Publish(opened);
        await locked.CommitAsync(db, ct);
        return TypedResults.Ok((await new[] { call }.ShownAsync(db, step.Scope.Caller, ct))[0]);
    }
}
