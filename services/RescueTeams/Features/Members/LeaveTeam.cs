using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using RescueTeams.Data;

namespace RescueTeams.Features.Members;

/// <summary>The member is no longer in the team on that day.</summary>
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
        db.Publish(member.Leave(request.On, clock.Today()));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok((await new[] { member }.ShownAsync(clock.Today(), step.Scope.Caller, db, ct))[0]);
    }
}
