using Microsoft.EntityFrameworkCore;
using Platform.Hosting.Messaging;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Readiness;

/// <summary>The one way in which answers are taken: of the captain, of the member, by the link.</summary>
internal static class RollCallAnswers
{
    /// <summary>Takes the answers of members who were called; the team is locked. Of a member who has answered, the first answer
    /// stays.</summary>
    public static async Task TakeAnswersAsync(
        this RescueTeamsDb db,
        RollCall call,
        IReadOnlyList<Guid> members,
        RollCallAnsweredBy by,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var answers = await db.RollCallAnswers.AsNoTracking().Where(a => a.RollCallId == call.Id).ToListAsync(ct);
        var missing = members.Distinct().Except(answers.Select(a => a.MemberId)).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        call.RequireAnswerable(now);
        foreach (var member in missing)
        {
            var answer = call.Answer(member, by, now);
            db.Add(answer);
            answers.Add(answer);
        }

        if (call.ClosedAt is null && answers.Count(a => !a.Late) == call.Called.Count)
        {
            db.Publish(call.Close(answers, now));
        }
    }
}
