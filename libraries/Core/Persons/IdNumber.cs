using System.Globalization;

namespace Platform.Core.Persons;

/// <summary>公民身份号码 (GB 11643): 6 digits place, 8 date of birth, 3 serial, 1 check character.</summary>
public static class IdNumber
{
    private const string CheckCharacters = "10X98765432";

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Whether the text can be an identity number: its shape, its date of birth, its check character.</summary>
    public static bool IsValid(string text) =>
        text.Length == 18
        && text.AsSpan(0, 17).IndexOfAnyExceptInRange('0', '9') < 0
        && text[0] != '0'
        && DateOnly.TryParseExact(text.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born)
        && born.Year >= 1900
        && char.ToUpperInvariant(text[17]) == CheckCharacter(text);

    /// <summary>The 18th character that the first 17 digits demand (ISO 7064, MOD 11-2).</summary>
    public static char CheckCharacter(string text) => CheckCharacters[Weights.Select((weight, i) => weight * (text[i] - '0')).Sum() % 11];
}
