using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Identity.Accounts;

/// <summary>
/// Asked on every request with a sign-in cookie, so that a session ends with the change that ends it (account disabled, password
/// changed, signed out by an administrator) and not minutes later.
/// </summary>
internal static class SessionCheck
{
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        // In its own scope: in the request's scope, the caller must not be fixed before the cookie is accepted.
        await using var scope = context.HttpContext.RequestServices.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var stampClaim = scope.ServiceProvider.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity.SecurityStampClaimType;
        var user = await users.GetUserAsync(context.Principal!);
        if (user is not { Enabled: true } || user.SecurityStamp != context.Principal!.FindFirst(stampClaim)?.Value)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        }
    }
}
