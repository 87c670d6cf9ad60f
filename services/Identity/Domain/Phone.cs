using System.Text.RegularExpressions;

namespace Identity.Domain;

/// <summary>Telephone numbers of people: personal data, shown in full only to those who administer the account.</summary>
internal static partial class Phone
{
    /// <summary>Whether it is a mobile or a landline number of the country.</summary>
    public static bool IsValid(string text) => Pattern().IsMatch(text);

    /// <summary><c>138****5678</c>: enough to distinguish two numbers, not enough to call.</summary>
    public static string? Masked(string? text) =>
        text switch
        {
            null => null,
            { Length: >= 8 } => text[..3] + "****" + text[^4..],
            _ => "****",
        };

    [GeneratedRegex(@"^(1\d{10}|0\d{2,3}-?\d{7,8})\z", RegexOptions.None, 100)]
    private static partial Regex Pattern();
}
