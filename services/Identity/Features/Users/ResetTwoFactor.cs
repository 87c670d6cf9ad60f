using Identity.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Data;

namespace Identity.Features.Users;

/// <summary>For a lost telephone: the second factor is off until the user sets up a new one.</summary>
internal static class ResetTwoFactor
{
    public static async Task<Ok<UserView>> HandleAsync(
        [AsParameters] RecordStep step,
        [AsParameters] UserAdministration admin,
        CancellationToken ct
    )
    {
        var user = await step.OnUserAsync(admin, ct);
        UserAccess.RefuseOwn(step.Scope, user);
        user.TwoFactorEnabled = false;
        (await admin.Users.ResetAuthenticatorKeyAsync(user)).OrRefuse();
        await admin.Sessions.RevokeTokensAsync(user, ct);
        return TypedResults.Ok(UserView.Of(user, step.Scope.Caller, admin.Clock));
    }
}
