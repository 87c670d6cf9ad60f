using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Identity.Accounts;

/// <summary>Signs users in; in a browser that is known an account that strangers have locked is not locked.</summary>
internal sealed class AccountSignIn(
    UserManager<User> users,
    IHttpContextAccessor requests,
    IUserClaimsPrincipalFactory<User> principals,
    IOptions<IdentityOptions> options,
    ILogger<AccountSignIn> log,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<User> confirmation,
    KnownBrowsers browsers
) : SignInManager<User>(users, requests, principals, options, log, schemes, confirmation)
{
    public override async Task<SignInResult> CheckPasswordSignInAsync(User user, string password, bool lockoutOnFailure)
    {
        var known = IsAtTheDoor && browsers.Knows(Context, user);
        var result = await base.CheckPasswordSignInAsync(user, password, lockoutOnFailure && !known);
        if (known && !result.Succeeded)
        {
            browsers.CountFailure(Context, user);
        }

        return result;
    }

    public override async Task SignInWithClaimsAsync(
        User user,
        AuthenticationProperties? authenticationProperties,
        IEnumerable<Claim> additionalClaims
    )
    {
        await base.SignInWithClaimsAsync(user, authenticationProperties, additionalClaims);
        browsers.Remember(Context, user);
    }

    protected override async Task<bool> IsLockedOut(User user) =>
        !(IsAtTheDoor && browsers.Knows(Context, user)) && await base.IsLockedOut(user);

    // Inside, the current password is asked for against a stolen session, in whatever browser that is.
    private bool IsAtTheDoor => Context.User.Identity is not { IsAuthenticated: true };
}
