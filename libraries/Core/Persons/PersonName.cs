using System.Globalization;
using System.Text;

namespace Platform.Core.Persons;

/// <summary>
/// A name is kept as it was entered. Two names are the same if they differ only in what people write in many ways: blanks (张　三), the
/// middle dot of a name of several parts (买买提·艾力, 买买提•艾力), full-width letters, case.
/// </summary>
public static class PersonName
{
    /// <summary>The longest name, in characters as people count them.</summary>
    public const int MaxLength = 50;

    private const string Dots = "\u00B7\u0387\u2022\u2024\u2027\u2219\u22C5\u2E30\u2E31\u30FB\uFF65.\u3002";

    /// <summary>The name as entered, without what can't be seen; refused if it can be no name.</summary>
    public static string Of(string text, string field)
    {
        var name = PastedText.Clean(text);
        var letters = name.EnumerateRunes()
            .Any(r => Rune.IsLetter(r) || Rune.GetUnicodeCategory(r) is UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);
        return letters && !name.Contains('\n', StringComparison.Ordinal) && PastedText.Length(name) <= MaxLength
            ? name
            : throw PersonErrors.NameWrong.At(field, MaxLength);
    }

    /// <summary>Whether two names are the same name.</summary>
    public static bool Same(string one, string other) =>
        string.Equals(one, other, StringComparison.Ordinal) || string.Equals(Form(one), Form(other), StringComparison.Ordinal);

    // The one form of all spellings; for comparing, never shown.
    internal static string Form(string name) =>
        new([.. PastedText.Code(name).Where(c => !Dots.Contains(c, StringComparison.Ordinal)).Select(char.ToUpperInvariant)]);
}
