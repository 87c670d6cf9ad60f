using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using RescueTeams.Data;

namespace RescueTeams.Features.Readiness;

/// <summary>A member answers, or another user records the member's answer.</summary>
public sealed record AnswerRollRequest(Guid RollCallId, Guid MemberId);

internal static class AnswerRoll
{
    public static async Task<Ok<RollCallView>> HandleAsync(
        [AsParameters] RecordStep step,
        AnswerRollRequest request,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await using var locked = await LockedTeam.OfAsync(db, step, ct); // the last answer closes it, and only one can be the last
        var call =
            await db.RollCalls.SingleOrDefaultAsync(c => c.Id == request.RollCallId && c.TeamId == step.Id, ct)
            ?? throw CoreErrors.NotFound.Because(step.Scope.Division, request.RollCallId);
        var answers = await db.RollCallAnswers.AsNoTracking().Where(a => a.RollCallId == call.Id).ToListAsync(ct);
        var now = clock.GetUtcNow();
        if (answers.TrueForAll(a => a.MemberId != request.MemberId)) // who answers twice has answered
        {
            var answer = call.Answer(request.MemberId, now);
            db.Add(answer);
            answers.Add(answer);
            if (answers.Count == call.Called.Count)
            {
                db.Publish(call.Close(answers, now));
            }
        }

        await locked.CommitAsync(db, ct);
        return TypedResults.Ok((await new[] { call }.ShownAsync(db, step.Scope.Caller, ct))[0]);
    }
}
