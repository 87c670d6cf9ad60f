using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Readiness;

/// <summary>Records that members answered; all or none. An answer after the deadline is late, and is accepted for a day.</summary>
/// <param name="MemberId">One member; use either this or <paramref name="MemberIds"/>.</param>
/// <param name="MemberIds">Several members.</param>
public sealed record AnswerRollRequest(Guid RollCallId, Guid? MemberId, [property: Length(1, 1000)] IReadOnlyList<Guid>? MemberIds);

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
        var (members, field) = request switch
        {
            { MemberId: { } one, MemberIds: null } => ([one], "memberId"),
            { MemberId: null, MemberIds: { } several } => (several, "memberIds"),
            _ => throw CoreErrors.Required.At("memberIds"),
        };
        await using var locked = await LockedTeam.OfOwnAsync(db, step, ct); // the last answer closes it, and only one can be the last
        var call =
            await db.RollCalls.SingleOrDefaultAsync(c => c.Id == request.RollCallId && c.TeamId == step.Id, ct)
            ?? throw CoreErrors.NotFound.Because(step.Scope.Division, request.RollCallId);
        RequireCalled(call, members, field);
        var by = await ByAsync(db, step.Scope.Caller, members, ct);
        await db.TakeAnswersAsync(call, members, by, clock.GetUtcNow(), ct);
        await locked.CommitAsync(db, ct);
        return TypedResults.Ok((await new[] { call }.ShownAsync(db, step.Scope.Caller, ct))[0]);
    }

    private static void RequireCalled(RollCall call, IReadOnlyList<Guid> members, string field)
    {
        var called = call.Called.ToHashSet();
        List<FieldError> wrong =
        [
            .. members
                .Index()
                .Where(m => !called.Contains(m.Item))
                .Select(m => new FieldError(field == "memberIds" ? $"memberIds[{m.Index}]" : field, TeamErrors.NotCalled, [m.Item])),
        ];
        if (wrong.Count > 0)
        {
            throw DomainException.ForFields(wrong);
        }
    }

    // A captain who is a member answers for the own membership.
    private static async Task<RollCallAnsweredBy> ByAsync(
        RescueTeamsDb db,
        Caller caller,
        IReadOnlyList<Guid> members,
        CancellationToken ct
    )
    {
        var (subject, own) = (caller.Subject, members is [var only] ? only : default);
        var self = await db.MemberAccounts.AnyAsync(a => a.MemberId == own && a.Account == subject, ct);
        return new(self ? RollCallAnswerSource.Self : RollCallAnswerSource.Captain, caller.Name);
    }
}
