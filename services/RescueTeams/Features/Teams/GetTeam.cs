using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using RescueTeams.Data;

namespace RescueTeams.Features.Teams;

internal static class GetTeam
{
    public static async Task<Ok<TeamView>> HandleAsync(
        Guid id,
        DateOnly? asOf,
        Scope scope,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var team = await db.Teams.AsNoTracking().RequireAsync(scope, id, ct);
        return TypedResults.Ok((await new[] { team }.ShownAsync(asOf ?? clock.Today(), clock.GetUtcNow(), db, ct))[0]);
    }
}
