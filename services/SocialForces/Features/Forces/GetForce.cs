using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using SocialForces.Data;

namespace SocialForces.Features.Forces;

internal static class GetForce
{
    public static async Task<Ok<ForceView>> HandleAsync(
        Guid id,
        Scope scope,
        SocialForcesDb db,
        TimeProvider clock,
        CancellationToken ct
    ) => TypedResults.Ok(ForceView.Of(await db.Forces.AsNoTracking().Shown(scope).RequireAsync(scope, id, ct), scope, clock.Today()));
}
