using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Data;
using RescueTeams.Data;

namespace RescueTeams.Features.Members;

/// <summary>登记有误撤回: the person never served in the team.</summary>
internal static class WithdrawMember
{
    public static async Task<Ok<MemberView>> HandleAsync(
        [AsParameters] RecordStep step,
        TakeBackRequest request,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var member = await step.OnAsync(db.Members, ct);
        MemberContext.Of(db, clock.Today()).Left(member, member.Withdraw(step.Scope.ActedNow(clock, request.Reason)));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok((await new[] { member }.ShownAsync(clock.Today(), step.Scope.Caller, db, ct))[0]);
    }
}
