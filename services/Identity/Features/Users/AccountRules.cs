using System.Text.RegularExpressions;
using Identity.Accounts;
using Identity.Domain;
using Microsoft.AspNetCore.Identity;

namespace Identity.Features.Users;

/// <summary>The rules for names, numbers and passwords in a request; a violation refuses the field.</summary>
internal static partial class AccountRules
{
    public static async Task CheckNewAsync(UserManager<User> users, User user, string password)
    {
        if (!UserNamePattern().IsMatch(user.UserName!))
        {
            throw IdentityErrors.UserName.At("userName");
        }

        if (await users.FindByNameAsync(user.UserName!) is not null)
        {
            throw IdentityErrors.UserNameTaken.At("userName", user.UserName!);
        }

        CheckPassword(password, user.UserName!);
    }

    public static void CheckPassword(string password, string userName)
    {
        if (PasswordRules.Flaws(password, userName) is [var flaw, ..])
        {
            throw IdentityErrors.Of(flaw).At("password");
        }
    }

    /// <summary>The number without spaces; null for none.</summary>
    public static string? Phone(string? text)
    {
        var number = text?.Replace(" ", "", StringComparison.Ordinal);
        return string.IsNullOrEmpty(number) ? null
            : Domain.Phone.IsValid(number) ? number
            : throw IdentityErrors.Phone.At("phone");
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9._-]{2,39}\\z", RegexOptions.None, 100)]
    private static partial Regex UserNamePattern();
}
