using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using RescueTeams.Data;

namespace RescueTeams.Features.Members;

internal static class GetMember
{
    public static async Task<Ok<MemberView>> HandleAsync(
        Guid id,
        DateOnly? asOf,
        Scope scope,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var member = await db.Members.AsNoTracking().RequireAsync(scope, id, ct);
        return TypedResults.Ok((await new[] { member }.ShownAsync(asOf ?? clock.Today(), scope.Caller, db, ct))[0]);
    }
}
