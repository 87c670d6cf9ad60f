using System.ComponentModel.DataAnnotations;
using Identity.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Data;

namespace Identity.Features.Users;

/// <summary>A new password set by an administrator: lifts a lock, ends all sessions, and is replaced by its owner at the next
/// sign-in.</summary>
/// <param name="Password">Without it one is generated and answered once.</param>
public sealed record ResetPasswordRequest([property: StringLength(200)] string? Password);

internal static class ResetPassword
{
    public static async Task<Ok<UserView>> HandleAsync(
        [AsParameters] RecordStep step,
        ResetPasswordRequest request,
        [AsParameters] UserAdministration admin,
        CancellationToken ct
    )
    {
        var user = await step.OnUserAsync(admin, ct);
        UserAccess.RefuseOwn(step.Scope, user); // the own one is changed with the current one, on the account's page
        var password = request.Password ?? GeneratedPassword.New();
        AccountRules.CheckPassword(password, user.UserName!);
        user.PasswordHash = admin.Users.PasswordHasher.HashPassword(user, password);
        user.MustChangePassword = true;
        user.Unlock();
        await admin.Sessions.EndAsync(user, ct);
        return TypedResults.Ok(UserView.Of(user, step.Scope.Caller, admin.Clock, request.Password is null ? password : null));
    }
}
