using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace Organizations.Features.Posts;

internal static class GetPost
{
    public static async Task<Ok<PostView>> HandleAsync(
        Guid id,
        DateOnly? asOf,
        Scope scope,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var post = await db.Posts.AsNoTracking().RequireAsync(scope, id, ct);
        return TypedResults.Ok((await new[] { post }.OnDayAsync(asOf ?? clock.Today(), scope.Caller, db, ct))[0]);
    }
}
