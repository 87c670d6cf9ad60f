namespace Identity.Domain;

/// <summary>
/// The rules for a password: long, or fairly long and mixed, not the user's own name, and not one of the most common ones.
/// </summary>
internal static class PasswordRules
{
    /// <summary>Long enough to need no mix of kinds.</summary>
    public const int LongEnough = 12;

    /// <summary>Long enough with three of the four kinds: lower case, upper case, digits, others.</summary>
    public const int Shortest = 10;

    /// <summary>The rules the password breaks; empty if it will do.</summary>
    public static IReadOnlyList<PasswordFlaw> Flaws(string password, string userName)
    {
        var flaws = new List<PasswordFlaw>();
        if (password.Length < LongEnough && (password.Length < Shortest || Kinds(password) < 3))
        {
            flaws.Add(PasswordFlaw.Weak);
        }

        if (userName.Length > 0 && password.Contains(userName, StringComparison.OrdinalIgnoreCase))
        {
            flaws.Add(PasswordFlaw.ContainsUserName);
        }

        if (CommonPasswords.Contain(password))
        {
            flaws.Add(PasswordFlaw.Common);
        }

        return flaws;
    }

    private static int Kinds(string password) =>
        (password.Any(char.IsLower) ? 1 : 0)
        + (password.Any(char.IsUpper) ? 1 : 0)
        + (password.Any(char.IsDigit) ? 1 : 0)
        + (password.Any(c => !char.IsLetterOrDigit(c)) ? 1 : 0);
}
