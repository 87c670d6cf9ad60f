using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Reports.Domain.Templates;

namespace Reports.Features.WorkReports.Word;

/// <summary>The report's paragraphs. A figure leads to its entry in the appendix; a gap is marked so that nobody overlooks it.</summary>
internal static class BodyText
{
    public static IEnumerable<Paragraph> Of(FilledReport report)
    {
        var signature = report.Lines.Where(l => l.Style == LineStyle.Signature).Select(l => string.Concat(l.Runs.Select(r => r.Text))).ToList();
        var lines = report.Lines.Where(l => l.Style != LineStyle.Signature).ToList();
        foreach (var (line, next) in lines.Zip(lines.Skip(1).Append(null)))
        {
            var style = next is null ? WithNext(StyleOf(line.Style)) : Style(StyleOf(line.Style));
            yield return new Paragraph([style, .. line.Runs.SelectMany(r => Content(r))]);
            if (line.Style == LineStyle.Title && next?.Style != LineStyle.Title)
            {
                yield return Blank();
            }
        }

        // The signature never stands alone on a page: the last paragraph comes along (GB/T 9704-2012, 7.3.5.4).
        yield return new Paragraph(WithNext(OfficialStyles.Body));
        yield return new Paragraph(WithNext(OfficialStyles.Body), Words("附件：指标依据和缺项清单"));
        yield return new Paragraph(WithNext(OfficialStyles.Body));
        yield return new Paragraph(WithNext(OfficialStyles.Body));
        foreach (var paragraph in Signature(signature))
        {
            yield return paragraph;
        }
    }

    public static ParagraphProperties Style(string id) => new(new ParagraphStyleId { Val = id });

    public static Run Words(string text, RunProperties? look = null) =>
        look is null ? new Run(Text(text)) : new Run(look, Text(text));

    // The date stands four characters from the margin and the office centred over it; a longer name stands two from the margin, the date centred under it.
    private static IEnumerable<Paragraph> Signature(List<string> lines)
    {
        var widths = lines.ConvertAll(Width);
        var widest = widths.Max();
        var margin = lines.Count > 0 && widths[^1] < widest ? 2 : 4;
        return lines.Select((text, i) => new Paragraph(
            new ParagraphProperties(
                new ParagraphStyleId { Val = OfficialStyles.Signature },
                new KeepNext { Val = i < lines.Count - 1 },
                new Indentation { Right = OfficialStyles.Twips(margin + (widest - widths[i]) / 2) }),
            Words(text)));
    }

    private static double Width(string text) => text.Sum(c => c < 128 ? 0.5 : 1);

    private static ParagraphProperties WithNext(string id) => new(new ParagraphStyleId { Val = id }, new KeepNext());

    private static Paragraph Blank() => new(Style(OfficialStyles.Body));

    private static IEnumerable<OpenXmlElement> Content(FilledRun run)
    {
        var words = Words(run.Text, Look(run));
        yield return run.FigureId is null
            ? words
            : new Hyperlink(words) { Anchor = AppendixEntry.BookmarkOf(run.FigureId), History = OnOffValue.FromBoolean(true) };
    }

    private static RunProperties? Look(FilledRun run)
    {
        var look = new RunProperties();
        if (run.Lead)
        {
            look.Append(OfficialFonts.Of(OfficialFonts.SubHeading));
        }

        if (run.Missing)
        {
            look.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "FFF2AB" });
        }

        return look.HasChildren ? look : null;
    }

    private static Text Text(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };

    private static string StyleOf(LineStyle style) => style switch
    {
        LineStyle.Title => OfficialStyles.Title,
        LineStyle.Heading => OfficialStyles.Heading,
        _ => OfficialStyles.Body,
    };
}
