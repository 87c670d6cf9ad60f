using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Data;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Readiness;

/// <summary>The duty roster of the team for the days: the members take turns, a number of them each day. Replaces the roster of these days
/// and this shift.</summary>
/// <param name="To">Last day; by default the first one, at most a year later.</param>
/// <param name="AtOnce">How many are on duty together; all of them by default.</param>
public sealed record SetDutiesRequest(
    DateOnly From,
    DateOnly? To,
    DutyShift Shift,
    [property: Required, MinLength(1), MaxLength(500)] IReadOnlyList<Guid> MemberIds,
    [property: Range(1, 500)] int? AtOnce
);

/// <summary>How many duties were recorded.</summary>
public sealed record DutiesSet(int Days, int Duties);

internal static class SetDuties
{
    private const int MostDays = 366;

    public static async Task<Ok<DutiesSet>> HandleAsync(
        [AsParameters] RecordStep step,
        SetDutiesRequest request,
        RescueTeamsDb db,
        CancellationToken ct
    )
    {
        var (from, to) = (request.From, request.To ?? request.From);
        if (to < from || to.DayNumber - from.DayNumber >= MostDays)
        {
            throw CoreErrors.Range.At("to", from, from.AddDays(MostDays - 1));
        }

        await using var locked = await LockedTeam.OfOwnAsync(db, step, ct);
        locked.Team.RequireStanding();
        var members = request.MemberIds.Distinct().ToList();
        var serving = await db
            .Members.Where(m => m.TeamId == step.Id && m.LeftOn == null && members.Contains(m.Id))
            .Select(m => m.Id)
            .ToListAsync(ct);
        if (members.Except(serving).ToList() is [var stranger, ..])
        {
            throw TeamErrors.NotOfTeam.At("memberIds", stranger);
        }

        await db.Duties.Where(d => d.TeamId == step.Id && d.On >= from && d.On <= to && d.Shift == request.Shift).ExecuteDeleteAsync(ct);
        var each = Math.Min(request.AtOnce ?? members.Count, members.Count);
        var duties = Enumerable
            .Range(0, to.DayNumber - from.DayNumber + 1)
            .SelectMany(day =>
                Enumerable
                    .Range(0, each)
                    .Select(i => Duty.Of(locked.Team, from.AddDays(day), request.Shift, members[((day * each) + i) % members.Count]))
            )
            .ToList();
        db.AddRange(duties);
        await locked.CommitAsync(db, ct);
        return TypedResults.Ok(new DutiesSet(to.DayNumber - from.DayNumber + 1, duties.Count));
    }
}
