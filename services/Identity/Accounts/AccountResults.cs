using Microsoft.AspNetCore.Identity;
using Platform.Core;

namespace Identity.Accounts;

/// <summary>The framework answers with results where the platform refuses.</summary>
internal static class AccountResults
{
    /// <summary>Conflicts that remain possible after the checks: a concurrent request saved first.</summary>
    public static void OrRefuse(this IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure))
                ? CoreErrors.StaleOnSave.Because()
                : CoreErrors.Malformed.Because(string.Join(' ', result.Errors.Select(error => error.Description)));
        }
    }
}
