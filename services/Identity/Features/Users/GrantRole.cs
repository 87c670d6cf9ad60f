using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Http;

namespace Identity.Features.Users;

internal static class GrantRole
{
    public static async Task<Ok<UserView>> HandleAsync(
        Guid id,
        GrantRequest request,
        Scope scope,
        IfMatch ifMatch,
        [AsParameters] UserAdministration admin,
        CancellationToken ct
    )
    {
        var user = await admin.Db.RequireMineAsync(scope, id, admin.Clock, ct);
        ifMatch.Check(user);
        UserAccess.RefuseOwn(scope, user);
        var today = admin.Clock.Today();
        admin.Db.Add(user.Hold(request.Checked(scope, today), today));
        await admin.Db.SaveChangesAsync(ct);
        return TypedResults.Ok(UserView.Of(user, scope.Caller, admin.Clock));
    }
}
