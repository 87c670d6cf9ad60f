using Platform.Core;

namespace Organizations.Domain.Divisions;

/// <summary>
/// Cuts a code as lists write it (often padded with zeros to 6 or 12 digits) to its level. Zeros are never counted: the level comes from
/// the list, or, for a code already cut, from its superior. 441900 takes the position of a county inside city 4419, or is the city itself
/// in a list of six digits; only the list can tell.
/// </summary>
public static class DivisionCodeCut
{
    private static readonly int[] Digits = [2, 4, 6, 9, 12];

    /// <summary>Number of digits of a code of the level.</summary>
    public static int DigitsOf(DivisionLevel level) => Digits[(int)level];

    /// <summary>The code at its level; refuses a malformed one.</summary>
    /// <param name="text">Digits.</param>
    /// <param name="level">The level in the list; null if it has none.</param>
    /// <param name="alone">Whether no other place of its level is known inside the same superior: only then can zeros mark a placeholder of
    /// the level.</param>
    public static DivisionCode Cut(string text, DivisionLevel? level, Func<DivisionCode, bool> alone)
    {
        if (text.Length == 0 || !text.All(char.IsAsciiDigit))
        {
            throw CoreErrors.DivisionMalformed.Because(text);
        }

        return level is { } known ? AtLevel(text, known) : AsItIs(text, alone);
    }

    private static DivisionCode AtLevel(string text, DivisionLevel level)
    {
        var digits = DigitsOf(level);
        return text.Length >= digits && text[digits..].All(c => c == '0')
            ? DivisionCode.Parse(text[..digits])
            : throw DivisionErrors.LevelContradicts.Because(text, level);
    }

    private static DivisionCode AsItIs(string text, Func<DivisionCode, bool> alone)
    {
        var code = DivisionCode.Parse(text);
        var padding = code.Depth >= DivisionLevel.Township ? "000" : "00";
        var mayBePadded = code.Depth >= DivisionLevel.City && text.EndsWith(padding, StringComparison.Ordinal);
        return mayBePadded && !(code.Depth == DivisionLevel.County && alone(code)) ? throw DivisionErrors.LevelNeeded.Because(text) : code;
    }
}
