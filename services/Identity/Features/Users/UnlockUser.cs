using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Access;

namespace Identity.Features.Users;

internal static class UnlockUser
{
    public static async Task<Ok<UserView>> HandleAsync(Guid id, Scope scope, [AsParameters] UserAdministration admin, CancellationToken ct)
    {
        var user = await admin.Db.RequireMineAsync(scope, id, admin.Clock, ct);
        user.Unlock();
        await admin.Db.SaveChangesAsync(ct);
        return TypedResults.Ok(UserView.Of(user, scope.Caller, admin.Clock));
    }
}
