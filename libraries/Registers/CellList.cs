using Platform.Core;

namespace Platform.Registers;

/// <summary>Several values in one cell, with a mark between them as people write it: 、 or a comma of either kind, a semicolon, a
/// blank.</summary>
public static class CellList
{
    private static readonly char[] Separators = [',', '，', '、', ';', '；', ' ', '　', '\n'];

    /// <summary>The values as text; none for an empty cell.</summary>
    public static List<string> Split(string? cell) =>
        [.. cell?.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? []];

    /// <summary>The cell's text for values, in one language.</summary>
    public static string Join<T>(IEnumerable<T> values) => string.Join('、', values);

    /// <summary>A division code; throws <c>division.malformed</c> at the column.</summary>
    public static DivisionCode Code(string text, string field) =>
        DivisionCode.TryParse(PastedText.Code(text), null, out var code) ? code : throw CoreErrors.DivisionMalformed.At(field, text);

    /// <summary>One of a list of values, in either language or as the API spells it; throws <c>field.unknown</c> at the column.</summary>
    public static TEnum Word<TEnum>(string text, IReadOnlyDictionary<TEnum, Heading> words, string field)
        where TEnum : struct, Enum
    {
        var code = PastedText.Code(text);
        foreach (var (value, word) in words)
        {
            if (text == word.Zh || text == word.En || code == PastedText.Code(word.Zh) || code == Words.Of(value))
            {
                return value;
            }
        }

        throw CoreErrors.UnknownValue(field, text);
    }
}
