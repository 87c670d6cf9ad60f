using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Hosting.Data;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Readiness;

/// <summary>点名: calls the serving members of the team.</summary>
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
        await using var locked = await LockedTeam.OfAsync(db, step, ct);
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
        var call = RollCall.Begin(locked.Team, members, request.Reason, clock.GetUtcNow(), TimeSpan.FromMinutes(request.Minutes));
        db.Add(call);
        await locked.CommitAsync(db, ct);
        return TypedResults.Ok((await new[] { call }.ShownAsync(db, step.Scope.Caller, ct))[0]);
    }
}
