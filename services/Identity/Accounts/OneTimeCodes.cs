using Microsoft.AspNetCore.Identity;

namespace Identity.Accounts;

/// <summary>The authenticator app's codes, each accepted once, so that an observed code can't be used again, also not after another
/// one: those that clocks of some difference allow are remembered.</summary>
internal sealed class OneTimeCodes : AuthenticatorTokenProvider<User>
{
    private const string Provider = "authenticator";
    private const string LastCodes = "last-code";
    private const int Remembered = 8;

    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<User> manager, User user)
    {
        if (!await base.ValidateAsync(purpose, token, manager, user))
        {
            return false;
        }

        var used = (await manager.GetAuthenticationTokenAsync(user, Provider, LastCodes))?.Split(' ') ?? [];
        var now = string.Join(' ', used.TakeLast(Remembered - 1).Append(token));
        return !used.Contains(token, StringComparer.Ordinal)
            && (await manager.SetAuthenticationTokenAsync(user, Provider, LastCodes, now)).Succeeded;
    }
}
