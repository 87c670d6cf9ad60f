using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using SocialForces.Data;
using SocialForces.Domain;
using SocialForces.Features.Forces;

namespace SocialForces.Features.Mobilizations;

/// <summary>How a force answered when it was called, and what it did.</summary>
/// <param name="Asked">All mobilizations of it.</param>
/// <param name="Came">Those on which it was on scene.</param>
/// <param name="AnswerMinutes">Median from the request to the answer; null: it never answered.</param>
/// <param name="PersonHours">People times hours from setting out to release.</param>
/// <param name="Cost">Yuan, of those settled.</param>
public sealed record ForceHistoryView(
    Guid ForceId,
    int Asked,
    int Accepted,
    int Declined,
    int Lapsed,
    int Withdrawn,
    int Came,
    double? AnswerMinutes,
    double PersonHours,
    decimal Cost,
    DateTimeOffset? LastAskedAt
);

internal static class ForceHistory
{
    public static async Task<Ok<ForceHistoryView>> HandleAsync(Guid id, Scope scope, SocialForcesDb db, CancellationToken ct)
    {
        var force = await db.Forces.AsNoTracking().Shown(scope).RequireAsync(scope, id, ct);
        var all = await db.Mobilizations.AsNoTracking().Where(m => m.ForceId == force.Id).OrderBy(m => m.AskedAt).ToListAsync(ct);
        var answers = all.Select(AnswerMinutes).OfType<double>().Order().ToList();
        int Ended(MobilizationState state) => all.Count(m => m.State == state);
        return TypedResults.Ok(
            new ForceHistoryView(
                force.Id,
                all.Count,
                all.Count(m => m.Log.Any(e => e.State == MobilizationState.Accepted)),
                Ended(MobilizationState.Declined),
                Ended(MobilizationState.Lapsed),
                Ended(MobilizationState.Withdrawn),
                all.Count(m => m.OnSceneAt is not null),
                answers.Count == 0 ? null : Math.Round(answers[answers.Count / 2], 1),
                Math.Round(all.Sum(PersonHours), 1),
                all.Sum(m => m.Settlement?.Cost ?? 0),
                all.LastOrDefault()?.AskedAt
            )
        );
    }

    private static double? AnswerMinutes(Mobilization m) =>
        m.Log.FirstOrDefault(e => e.State is MobilizationState.Accepted or MobilizationState.Declined) is { } answer
            ? (answer.At - m.AskedAt).TotalMinutes
            : null;

    private static double PersonHours(Mobilization m) =>
        m is { OnTheWayAt: { } from, ReleasedAt: { } until, People: { } people } ? (until - from).TotalHours * people : 0;
}
