using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Wordprocessing;
using Platform.Documents;

namespace ContingencyPlans.Features.Documents.Word;

/// <summary>Text in which the parts still to be filled in are marked, so that they are not overlooked.</summary>
internal static partial class MarkedText
{
    public static IEnumerable<Run> Runs(string text) =>
        Pieces()
            .Split(text)
            .Where(p => p.Length > 0)
            .Select(piece =>
                OfficialText.Words(
                    piece,
                    piece[0] == '〔'
                        ? new RunProperties(
                            new Shading
                            {
                                Val = ShadingPatternValues.Clear,
                                Color = "auto",
                                Fill = "FFF2AB",
                            }
                        )
                        : null
                )
            );

    /// <summary>A paragraph of a style.</summary>
    public static Paragraph Paragraph(string style, string text) => new([OfficialText.Style(style), .. Runs(text)]);

    /// <summary>A cell of a table, a paragraph a line.</summary>
    public static TableCell Cell(string? text) =>
        OfficialTable.Cell([.. (text ?? "").Split('\n').Select(line => new Paragraph([OfficialTable.Style(kept: false), .. Runs(line)]))]);

    [GeneratedRegex("(〔待填：[^〕]+〕)")]
    private static partial Regex Pieces();
}
