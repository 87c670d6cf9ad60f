using Identity.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Access;

namespace Identity.Features.Users;

internal static class GetUser
{
    public static async Task<Ok<UserView>> HandleAsync(Guid id, Scope scope, IdentityDb db, TimeProvider clock, CancellationToken ct) =>
        TypedResults.Ok(UserView.Of(await db.RequireAsync(scope, id, ct), scope.Caller, clock));
}
