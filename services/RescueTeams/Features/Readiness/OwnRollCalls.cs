using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Records.Places;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Readiness;

/// <summary>Which part of the list.</summary>
public sealed record ListOwnRollCallsRequest(int? Limit, string? Cursor);

/// <summary>A roll-call in which the caller is called as a member.</summary>
/// <param name="MemberId">The caller's membership.</param>
/// <param name="AnsweredAt">Null: not yet.</param>
/// <param name="Late">Answered after the deadline.</param>
/// <param name="Open">Whether an answer now is in time.</param>
public sealed record OwnRollCallView(
    Guid RollCallId,
    Guid TeamId,
    string Team,
    DivisionCode Division,
    string Reason,
    DateTimeOffset At,
    DateTimeOffset Until,
    Guid MemberId,
    DateTimeOffset? AnsweredAt,
    bool Late,
    bool Open
);

/// <summary>The roll-calls that concern the signed-in member, found by the account that is linked with the membership, also at places
/// where the account has no role. Nothing of other members is shown.</summary>
internal static class OwnRollCalls
{
    public static async Task<Ok<Page<OwnRollCallView>>> ListAsync(
        [AsParameters] ListOwnRollCallsRequest request,
        Scope scope,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var page = new PageRequest(request.Limit, request.Cursor);
        var own = await OwnAsync(db, scope, ct);
        var teams = own.ConvertAll(a => a.TeamId);
        var calls = db.RollCalls.AsNoTracking().Where(c => teams.Contains(c.TeamId));
        if (page.After(keys: 1) is [var key])
        {
            var last = Guid.TryParse(key, out var id) ? id : throw CoreErrors.CursorMalformed.At("cursor");
            calls = calls.Where(c => c.Id < last);
        }

        var cut = page.Cut(await calls.OrderByDescending(c => c.Id).Take(page.Size + 1).ToListAsync(ct), c => [c.Id.ToString()]);
        var shown = new List<OwnRollCallView>();
        foreach (var call in cut.Items)
        {
            if (own.Find(a => a.TeamId == call.TeamId && call.Called.Contains(a.MemberId)) is { } account)
            {
                shown.Add(await ViewAsync(db, call, account.MemberId, clock.GetUtcNow(), ct));
            }
        }

        return TypedResults.Ok(new Page<OwnRollCallView>(shown, cut.NextCursor));
    }

    public static async Task<Ok<OwnRollCallView>> AnswerAsync(
        Guid rollCallId,
        Scope scope,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var own = await OwnAsync(db, scope, ct);
        var called = await db.RollCalls.AsNoTracking().SingleOrDefaultAsync(c => c.Id == rollCallId, ct);
        if (called is null || own.Find(a => a.TeamId == called.TeamId && called.Called.Contains(a.MemberId)) is not { } account)
        {
            throw CoreErrors.NotFound.Because(scope.Division, rollCallId);
        }

        await using var locked = await LockedTeam.OfAsync(db, new Scope(scope.Caller, called.Division), called.TeamId, ct);
        var call = await db.RollCalls.SingleAsync(c => c.Id == rollCallId, ct);
        await db.TakeAnswersAsync(call, [account.MemberId], new(RollCallAnswerSource.Self, scope.Caller.Name), clock.GetUtcNow(), ct);
        await locked.CommitAsync(db, ct);
        return TypedResults.Ok(await ViewAsync(db, call, account.MemberId, clock.GetUtcNow(), ct));
    }

    // The fence opens at the caller's province: from here on only what belongs to the linked memberships is read.
    private static async Task<List<MemberAccount>> OwnAsync(RescueTeamsDb db, Scope scope, CancellationToken ct)
    {
        var subject = scope.Caller.Subject;
        var own = await db.MemberAccounts.AsNoTracking().Where(a => a.Account == subject).ToListAsync(ct);
        db.OpenAt(scope.Division.Prefixes().First());
        return own;
    }

    private static async Task<OwnRollCallView> ViewAsync(
        RescueTeamsDb db,
        RollCall call,
        Guid member,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var team = await db.Teams.Where(t => t.Id == call.TeamId).Select(t => t.Name).SingleAsync(ct);
        var answer = await db.RollCallAnswers.AsNoTracking().SingleOrDefaultAsync(a => a.RollCallId == call.Id && a.MemberId == member, ct);
        return new(
            call.Id,
            call.TeamId,
            team,
            call.Division,
            call.Reason,
            call.At,
            call.Until,
            member,
            answer?.At,
            answer?.Late ?? false,
            call.IsOpen(now)
        );
    }
}
