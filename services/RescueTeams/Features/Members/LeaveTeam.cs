using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Data;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Members;

/// <summary>Ends a membership; the date is the first day without it.</summary>
public sealed record LeaveTeamRequest(DateOnly On);

internal static class LeaveTeam
{
    public static async Task<Ok<MemberView>> HandleAsync(
        [AsParameters] RecordStep step,
        LeaveTeamRequest request,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var member = await step.OnAsync(db.Members, ct);
        Take(MemberContext.Of(db, clock.Today()), member, request);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok((await new[] { member }.ShownAsync(clock.Today(), step.Scope.Caller, db, ct))[0]);
    }

    /// <summary>The membership ends on the day.</summary>
    public static void Take(MemberContext context, Member member, LeaveTeamRequest request) =>
        context.Left(member, member.Leave(request.On, context.Today));
}
