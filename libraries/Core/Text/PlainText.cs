using System.Text;

namespace Platform.Core;

/// <summary>
/// What a text may consist of: what people can write and read. Control characters, half surrogate pairs and the code points that are no
/// characters (U+FFFE) are refused at the door, because the database, Word or Excel can't hold them.
/// </summary>
public static class PlainText
{
    private const char Replacement = '\uFFFD';

    /// <summary>Whether the whole text can be stored and printed; tabs and line ends count as text.</summary>
    public static bool IsPlain(string text) => At(text, 0) < 0;

    /// <summary>The first character that is no text, written U+0001; null if there is none.</summary>
    public static string? FirstWrong(string text) => At(text, 0) is var at and >= 0 ? $"U+{(int)text[at]:X4}" : null;

    /// <summary>The text with a mark in place of what is no text: for writers of what was stored before the door was closed.</summary>
    public static string Printable(string text)
    {
        var at = At(text, 0);
        if (at < 0)
        {
            return text;
        }

        var plain = new StringBuilder(text);
        for (; at >= 0; at = At(text, at + 1))
        {
            plain[at] = Replacement;
        }

        return plain.ToString();
    }

    private static int At(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(c) || c >= '\uFFFE' || (char.IsControl(c) && c is not ('\t' or '\n' or '\r')))
            {
                return i;
            }
        }

        return -1;
    }
}
