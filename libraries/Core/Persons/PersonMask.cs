using System.Text.RegularExpressions;

namespace Platform.Core.Persons;

/// <summary>Masked personal data for callers who may not read it: enough to recognise a person, not enough to use the number.</summary>
public static partial class PersonMask
{
    /// <summary>138****1234.</summary>
    public static string? Phone(string? phone) =>
        phone is null ? null
        : phone.Length < 8 ? new string('*', phone.Length)
        : $"{phone[..3]}{new string('*', phone.Length - 7)}{phone[^4..]}";

    /// <summary>
    /// A text with every mobile number in it masked: a mobile number is a person's, wherever it is written. Other numbers (119,
    /// 0930-3221119) are those of offices.
    /// </summary>
    public static string InText(string text) => Mobile().Replace(text, m => Phone(string.Concat(m.Value.Where(char.IsAsciiDigit))[^11..])!);

    /// <summary>Whether a masked mobile number is in the text.</summary>
    public static bool IsMasked(string text) => MaskedMobile().IsMatch(text);

    [GeneratedRegex("1[3-9][0-9]\\*{4}[0-9]{4}")]
    private static partial Regex MaskedMobile();

    [GeneratedRegex("(?<![0-9A-Za-z])((\\+|00)?86[- ]?)?1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4}(?![0-9A-Za-z])")]
    private static partial Regex Mobile();

    /// <summary>The last four characters of an identity number behind stars; only stars for a caller who may not read them.</summary>
    public static string? IdNumber(string? lastFour, bool open) =>
        lastFour is null ? null : new string('*', 14) + (open ? lastFour : "****");
}
