using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Readiness;

/// <summary>A roll-call and its answers so far.</summary>
/// <param name="Answered">Answers in time.</param>
/// <param name="Late">Answers after the deadline.</param>
/// <param name="Missing">Members called who have not answered.</param>
/// <param name="Seconds">Median from the call to the answers in time.</param>
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
    int Late,
    int Missing,
    int? Seconds,
    IReadOnlyList<AnswerView> Members
);

/// <summary>One member called.</summary>
/// <param name="Seconds">From the call to the answer; null: none yet.</param>
/// <param name="AnsweredAt">Null: not yet.</param>
/// <param name="Late">After the deadline.</param>
/// <param name="Source">How the answer came; null: none yet.</param>
/// <param name="RecordedBy">Name of the user who recorded it; null: by the link of the message, or none yet.</param>
public sealed record AnswerView(
    Guid MemberId,
    string Name,
    string? Phone,
    int? Seconds,
    DateTimeOffset? AnsweredAt,
    bool Late,
    RollCallAnswerSource? Source,
    string? RecordedBy
);

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
        return [.. calls.Select(c => Of(c, answers[c.Id].ToDictionary(a => a.MemberId), names))];
    }

    private static RollCallView Of(RollCall c, Dictionary<Guid, RollCallAnswer> answers, Dictionary<Guid, MemberName> names)
    {
        var seconds = answers.Values.Where(a => !a.Late).Select(a => SecondsOf(c, a)).Order().ToList();
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
            answers.Count - seconds.Count,
            c.Called.Count - answers.Count,
            seconds.Count == 0 ? null : seconds[seconds.Count / 2],
            [
                .. c
                    .Called.Select(m => Of(c, m, names[m], answers.GetValueOrDefault(m)))
                    .OrderBy(a => a.Seconds is null)
                    .ThenBy(a => a.Seconds),
            ]
        );
    }

    private static AnswerView Of(RollCall c, Guid member, MemberName name, RollCallAnswer? a) =>
        new(member, name.Name, name.Phone, a is null ? null : SecondsOf(c, a), a?.At, a?.Late ?? false, a?.Source, a?.RecordedBy);

    private static int SecondsOf(RollCall c, RollCallAnswer a) => (int)(a.At - c.At).TotalSeconds;
}
