using Microsoft.AspNetCore.Identity;

namespace Identity.Accounts;

/// <summary>The authenticator app's codes, each accepted once, so that an observed code can't be used again.</summary>
internal sealed class OneTimeCodes : AuthenticatorTokenProvider<User>
{
    private const string Provider = "authenticator";
    private const string LastCode = "last-code";

    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<User> manager, User user)
    {
        if (
            !await base.ValidateAsync(purpose, token, manager, user)
            || await manager.GetAuthenticationTokenAsync(user, Provider, LastCode) == token
        )
        {
            return false;
        }

        return (await manager.SetAuthenticationTokenAsync(user, Provider, LastCode, token)).Succeeded;
    }
}
