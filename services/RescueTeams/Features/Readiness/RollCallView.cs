using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Readiness;

/// <summary>A roll-call and its answers so far.</summary>
/// <param name="Seconds">Median from the call to the answer.</param>
public sealed record RollCallView(
    Guid Id,
    Guid TeamId,
    DivisionCode Division,
    string Reason,
    DateTimeOffset At,
    DateTimeOffset Until,
    DateTimeOffset? ClosedAt,
    int Called,
    int Answered,
    int? Seconds,
    IReadOnlyList<AnswerView> Members
);

/// <summary>One member called.</summary>
/// <param name="Seconds">From the call to the answer; null: none yet.</param>
public sealed record AnswerView(Guid MemberId, string Name, string? Phone, int? Seconds);

internal static class ShownRollCalls
{
    public static async Task<IReadOnlyList<RollCallView>> ShownAsync(
        this IReadOnlyList<RollCall> calls,
        RescueTeamsDb db,
        Caller caller,
        CancellationToken ct
    )
    {
        var ids = calls.Select(c => c.Id).ToList();
        var answers = (await db.RollCallAnswers.AsNoTracking().Where(a => ids.Contains(a.RollCallId)).ToListAsync(ct)).ToLookup(a =>
            a.RollCallId
        );
        var called = calls.SelectMany(c => c.Called).Distinct().ToList();
        var names = await db.NamesOfMembersAsync(called, caller, ct);
        return [.. calls.Select(c => Of(c, answers[c.Id].ToDictionary(a => a.MemberId, a => (int)(a.At - c.At).TotalSeconds), names))];
    }

    private static RollCallView Of(RollCall c, Dictionary<Guid, int> answers, Dictionary<Guid, MemberName> names)
    {
        var seconds = answers.Values.Order().ToList();
        return new(
            c.Id,
            c.TeamId,
            c.Division,
            c.Reason,
            c.At,
            c.Until,
            c.ClosedAt,
            c.Called.Count,
            seconds.Count,
            seconds.Count == 0 ? null : seconds[seconds.Count / 2],
            [
                .. c
                    .Called.Select(m => new AnswerView(m, names[m].Name, names[m].Phone, answers.TryGetValue(m, out var s) ? s : null))
                    .OrderBy(a => a.Seconds is null)
                    .ThenBy(a => a.Seconds),
            ]
        );
    }
}
