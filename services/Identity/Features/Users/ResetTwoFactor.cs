using Identity.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Access;

namespace Identity.Features.Users;

/// <summary>For a lost telephone: the second factor is off until its owner sets up a new one.</summary>
internal static class ResetTwoFactor
{
    public static async Task<Ok<UserView>> HandleAsync(Guid id, Scope scope, [AsParameters] UserAdministration admin, CancellationToken ct)
    {
        var user = await admin.Db.RequireMineAsync(scope, id, admin.Clock, ct);
        UserAccess.RefuseOwn(scope, user);
        user.TwoFactorEnabled = false;
        (await admin.Users.ResetAuthenticatorKeyAsync(user)).OrRefuse();
        await admin.Sessions.RevokeTokensAsync(user, ct);
        return TypedResults.Ok(UserView.Of(user, scope.Caller, admin.Clock));
    }
}
