using Identity.Data;
using Microsoft.EntityFrameworkCore;
using Platform.Core;

namespace Identity.Accounts;

/// <summary>What a signed-in user must do before a token is issued.</summary>
internal sealed class SignInDuties(IdentityDb db, TimeProvider clock)
{
    /// <summary>The page to go to first; null if there is nothing to settle.</summary>
    public async Task<string?> FirstPageAsync(User user, CancellationToken ct)
    {
        if (user.MustChangePassword)
        {
            return "/account/change-password";
        }

        return !user.TwoFactorEnabled && await MustHaveTwoFactorAsync(user, ct) ? "/account/two-factor" : null;
    }

    /// <summary>Whether one of the user's roles requires a second factor.</summary>
    public Task<bool> MustHaveTwoFactorAsync(User user, CancellationToken ct)
    {
        var roles = user.GrantsOn(clock.Today()).Select(grant => grant.Role).ToArray();
        return db.RoleSettings.AnyAsync(setting => setting.TwoFactorRequired && roles.Contains(setting.Role), ct);
    }
}
