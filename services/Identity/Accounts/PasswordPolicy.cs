using System.Globalization;
using Identity.Domain;
using Microsoft.AspNetCore.Identity;

namespace Identity.Accounts;

/// <summary>Applies <see cref="PasswordRules"/> to every new password of every account.</summary>
internal sealed class PasswordPolicy : IPasswordValidator<User>
{
    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password)
    {
        var english = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
        var errors = PasswordRules
            .Flaws(password ?? "", user.UserName ?? "")
            .Select(IdentityErrors.Of)
            .Select(rule => new IdentityError { Code = rule.Code, Description = rule.Say(english, []) })
            .ToArray();
        return Task.FromResult(errors.Length == 0 ? IdentityResult.Success : IdentityResult.Failed(errors));
    }
}
