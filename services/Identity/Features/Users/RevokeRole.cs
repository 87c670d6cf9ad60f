using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Http;

namespace Identity.Features.Users;

/// <summary>Takes a role back, from now on.</summary>
public sealed record RevokeRoleRequest(Guid GrantId);

internal static class RevokeRole
{
    public static async Task<Ok<UserView>> HandleAsync(
        Guid id,
        RevokeRoleRequest request,
        Scope scope,
        IfMatch ifMatch,
        [AsParameters] UserAdministration admin,
        CancellationToken ct
    )
    {
        var user = await admin.Db.RequireMineAsync(scope, id, admin.Clock, ct);
        ifMatch.Check(user);
        UserAccess.RefuseOwn(scope, user);
        if (!user.Drop(request.GrantId, admin.Clock.GetUtcNow()))
        {
            throw CoreErrors.NotFound.Because(scope.Division, request.GrantId);
        }

        await admin.Db.SaveChangesAsync(ct);
        return TypedResults.Ok(UserView.Of(user, scope.Caller, admin.Clock));
    }
}
