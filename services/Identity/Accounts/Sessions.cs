using Microsoft.AspNetCore.Identity;
using OpenIddict.Abstractions;

namespace Identity.Accounts;

/// <summary>
/// Ends a user's sessions: the security stamp ends browser sessions with their next request, revocation ends the refresh tokens. An access
/// token already issued expires within minutes.
/// </summary>
internal sealed class Sessions(UserManager<User> users, IOpenIddictTokenManager tokens, IOpenIddictAuthorizationManager authorizations)
{
    public async Task EndAsync(User user, CancellationToken ct)
    {
        (await users.UpdateSecurityStampAsync(user)).OrRefuse();
        await RevokeTokensAsync(user, ct);
    }

    /// <summary>For a change that renewed the stamp itself.</summary>
    public async Task RevokeTokensAsync(User user, CancellationToken ct)
    {
        await authorizations.RevokeBySubjectAsync(user.Id.ToString(), ct);
        await tokens.RevokeBySubjectAsync(user.Id.ToString(), ct);
    }
}
