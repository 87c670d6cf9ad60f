using Identity.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Identity.OpenId;

/// <summary>
/// Ends the session on request of the client. The client sends the id token it received, so that no other site can sign a user out with a
/// link; without one the user is asked.
/// </summary>
internal static class Logout
{
    public static async Task<IResult> HandleAsync(HttpContext http, SignInManager<User> signIn, SignInRecord record, CancellationToken ct)
    {
        var hint = (await http.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme)).Principal;
        var session = await http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        if (session.Succeeded && hint?.GetClaim(Claims.Subject) != signIn.UserManager.GetUserId(session.Principal))
        {
            return Results.Redirect("/account/sign-out");
        }

        await record.AddAsync(session.Succeeded ? await signIn.UserManager.GetUserAsync(session.Principal) : null, "signed-out", ct);
        await signIn.SignOutAsync();
        return Results.SignOut(
            new AuthenticationProperties { RedirectUri = "/account/signed-out" },
            [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]
        );
    }
}
