using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Platform.Core;

namespace Platform.Documents;

/// <summary>Paragraphs of an official document by the styles of <see cref="OfficialStyles"/>.</summary>
public static class OfficialText
{
    /// <summary>A paragraph of plain text.</summary>
    public static Paragraph Line(string style, string text) => new(Style(style), Words(text));

    /// <summary>An empty line of the body.</summary>
    public static Paragraph Blank() => new(Style(OfficialStyles.Body));

    /// <summary>Paragraph properties that name the style.</summary>
    public static ParagraphProperties Style(string id) => new(new ParagraphStyleId { Val = id });

    /// <summary>The style, on one page with the paragraph that follows.</summary>
    public static ParagraphProperties WithNext(string id) => new(new ParagraphStyleId { Val = id }, new KeepNext());

    /// <summary>A run of text with its spaces kept.</summary>
    public static Run Words(string text, RunProperties? look = null)
    {
        var words = new Text(PlainText.Printable(text)) { Space = SpaceProcessingModeValues.Preserve };
        return look is null ? new Run(words) : new Run(look, words);
    }

    /// <summary>
    /// The signatory, then the date, four characters from the margin with the office centred over it; a longer name is two from the margin,
    /// with the date centred under it. They are never alone on a page if the paragraph before them is <see cref="WithNext"/> (GB/T
    /// 9704-2012, 7.3.5.4).
    /// </summary>
    public static IEnumerable<Paragraph> Signature(IReadOnlyList<string> lines)
    {
        double[] widths = [.. lines.Select(Width)];
        var widest = widths.DefaultIfEmpty().Max();
        var margin = widths.Length > 0 && widths[^1] < widest ? 2 : 4;
        return lines.Select(
            (text, i) =>
                new Paragraph(
                    new ParagraphProperties(
                        new ParagraphStyleId { Val = OfficialStyles.Signature },
                        new KeepNext { Val = i < lines.Count - 1 },
                        new Indentation { Right = OfficialStyles.Twips(margin + ((widest - widths[i]) / 2)) }
                    ),
                    Words(text)
                )
        );
    }

    private static double Width(string text) => text.Sum(c => c < 128 ? 0.5 : 1);
}
