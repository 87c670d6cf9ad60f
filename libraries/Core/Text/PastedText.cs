using System.Buffers;
using System.Globalization;
using System.Text;

namespace Platform.Core;

/// <summary>
/// What people see of a text that they typed or pasted: without the invisible characters that chat programs, web pages and spreadsheets
/// put into it. Text stays as it was entered otherwise; codes and numbers are also brought to one form (Unicode NFKC).
/// </summary>
public static class PastedText
{
    // Zero-width blanks, byte order marks, soft hyphens, bidirectional marks, word joiners, annotation marks. The joiners of scripts
    // (U+200C, U+200D, U+180E) are not among them.
    private const string Invisible =
        "\u00AD\u061C\u200B\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069"
        + "\uFEFF\uFFF9\uFFFA\uFFFB";

    private static readonly SearchValues<char> Unwanted = SearchValues.Create(
        Invisible + new string([.. Enumerable.Range(0, 0xA1).Select(c => (char)c).Where(c => char.IsControl(c) && c != '\n')])
    );

    private static readonly SearchValues<char> Blanks = SearchValues.Create(
        "\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u2028\u2029"
    );

    /// <summary>
    /// The text as people see it, trimmed: no invisible and no control characters, every blank that is not a full-width one a plain one,
    /// line ends as <c>\n</c>.
    /// </summary>
    public static string Clean(string text)
    {
        var span = text.AsSpan();
        if (span.IndexOfAny(Unwanted) < 0 && span.IndexOfAny(Blanks) < 0)
        {
            return text.Trim();
        }

        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\r' or '\u2028' or '\u2029')
            {
                clean.Append(c == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            }
            else if (c == '\t' || Blanks.Contains(c))
            {
                clean.Append(' ');
            }
            else if (!Unwanted.Contains(c))
            {
                clean.Append(c);
            }
        }

        return clean.ToString().Trim();
    }

    /// <summary>
    /// A code, number, date or word of a list in one form: NFKC (full-width digits and letters become plain ones), every dash a hyphen,
    /// no blanks, nothing invisible, no apostrophe in front.
    /// </summary>
    public static string Code(string text)
    {
        var plain = IsPlain(text) ? text : text.Normalize(NormalizationForm.FormKC);
        var code = new StringBuilder(plain.Length);
        foreach (var c in plain)
        {
            if (IsDash(c))
            {
                code.Append('-');
            }
            else if (!char.IsWhiteSpace(c) && !char.IsControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format)
            {
                code.Append(c);
            }
        }

        return code.ToString().TrimStart('\'', '\u2018', '\u2019', '`');
    }

    /// <summary>The digits (and a final X) of a phone or identity number: a <see cref="Code"/> without separators.</summary>
    public static string Digits(string text) =>
        new([.. Code(text).Where(c => c is not ('-' or '.' or '_' or '(' or ')' or '/' or '\u00B7'))]);

    /// <summary>How many characters people see: one beyond U+FFFF counts once.</summary>
    public static int Length(string text)
    {
        var length = text.Length;
        foreach (var c in text)
        {
            length -= char.IsLowSurrogate(c) ? 1 : 0;
        }

        return length;
    }

    private static bool IsPlain(string text)
    {
        try
        {
            return text.IsNormalized(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return true; // half of a surrogate pair: there is no other form
        }
    }

    private static bool IsDash(char c) =>
        c is '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' or '\uFE63' or '\u2500';
}
