using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using RescueTeams.Data;

namespace RescueTeams.Features.Readiness;

internal static class ListRollCalls
{
    private const int Latest = 20;

    public static async Task<Ok<Page<RollCallView>>> HandleAsync(Guid id, Scope scope, RescueTeamsDb db, CancellationToken ct)
    {
        await db.Teams.AsNoTracking().RequireAsync(scope, id, ct);
        var calls = await db.RollCalls.AsNoTracking().Where(c => c.TeamId == id).OrderByDescending(c => c.At).Take(Latest).ToListAsync(ct);
        return TypedResults.Ok(Page.Whole(await calls.ShownAsync(db, scope.Caller, ct)));
    }
}
