using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Organizations.Domain;

/// <summary>文号 as GB/T 9704 writes it: 临州办发〔2026〕12号, hexagonal brackets, plain digits, no leading zeros, no 第.</summary>
public static partial class DocumentNumber
{
    /// <summary>The number in its right form; null if it can't be read as one.</summary>
    public static string? Normalise(string text)
    {
        // Compatibility form turns full-width letters, digits and brackets into plain ones.
        var plain = Blank().Replace(text.Normalize(NormalizationForm.FormKC), "");
        return Form().Match(plain) is { Success: true } m
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{m.Groups["organ"].Value}〔{m.Groups["year"].Value}〕"
                    + $"{int.Parse(m.Groups["serial"].ValueSpan, CultureInfo.InvariantCulture)}号"
            )
            : null;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    [GeneratedRegex(
        @"^(?<organ>[\p{IsCJKUnifiedIdeographs}A-Za-z]{2,20})[〔\[【(﹝〖](?<year>(19|20)[0-9]{2})[〕\]】)﹞〗]第?0*(?<serial>[1-9][0-9]{0,5})号?\z"
    )]
    private static partial Regex Form();
}
