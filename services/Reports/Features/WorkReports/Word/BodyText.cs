using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Platform.Documents;
using Reports.Domain.Templates;

namespace Reports.Features.WorkReports.Word;

/// <summary>The report's paragraphs. A figure links to its entry in the appendix; a gap is marked so that it is not overlooked.</summary>
internal static class BodyText
{
    /// <param name="uncounted">How many figures may be wrong, because events could not be counted.</param>
    public static IEnumerable<Paragraph> Of(FilledReport report, int uncounted)
    {
        var signature = report
            .Lines.Where(l => l.Style == LineStyle.Signature)
            .Select(l => string.Concat(l.Runs.Select(r => r.Text)))
            .ToList();
        var lines = report.Lines.Where(l => l.Style != LineStyle.Signature).ToList();
        foreach (var (line, next) in lines.Zip(lines.Skip(1).Append(null)))
        {
            var style = next is null ? OfficialText.WithNext(StyleOf(line.Style)) : OfficialText.Style(StyleOf(line.Style));
            yield return new Paragraph([style, .. line.Runs.SelectMany(r => Content(r))]);
            if (line.Style == LineStyle.Title && next?.Style != LineStyle.Title)
            {
                yield return OfficialText.Blank();
            }
        }

        if (uncounted > 0)
        {
            yield return new Paragraph(
                OfficialText.Style(OfficialStyles.Body),
                OfficialText.Words($"注：本汇报有 {uncounted} 项指标可能不全，因有业务事件未能计入、待重新投递；逐项说明见附件。")
            );
        }

        // The signature is never alone on a page: the last paragraph moves with it (GB/T 9704-2012, 7.3.5.4).
        yield return new Paragraph(OfficialText.WithNext(OfficialStyles.Body));
        yield return new Paragraph(OfficialText.WithNext(OfficialStyles.Body), OfficialText.Words("附件：指标依据和缺项清单"));
        yield return new Paragraph(OfficialText.WithNext(OfficialStyles.Body));
        yield return new Paragraph(OfficialText.WithNext(OfficialStyles.Body));
        foreach (var paragraph in OfficialText.Signature(signature))
        {
            yield return paragraph;
        }
    }

    private static IEnumerable<OpenXmlElement> Content(FilledRun run)
    {
        var words = OfficialText.Words(run.Text, Look(run));
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
            look.Append(
                new Shading
                {
                    Val = ShadingPatternValues.Clear,
                    Color = "auto",
                    Fill = "FFF2AB",
                }
            );
        }

        return look.HasChildren ? look : null;
    }

    private static string StyleOf(LineStyle style) =>
        style switch
        {
            LineStyle.Title => OfficialStyles.Title,
            LineStyle.Heading => OfficialStyles.Heading,
            _ => OfficialStyles.Body,
        };
}
