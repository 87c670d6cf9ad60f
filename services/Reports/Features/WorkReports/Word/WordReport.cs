using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Reports.Domain.Templates;

namespace Reports.Features.WorkReports.Word;

/// <summary>A filled report as a Word file in the layout of official documents (GB/T 9704-2012). The same report gives the same bytes.</summary>
/// <param name="root">Public address of the API, before the paths of records.</param>
internal sealed class WordReport(Uri root)
{
    private const string MainDocument = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    public byte[] Write(FilledReport report, IReadOnlyList<AppendixEntry> appendix)
    {
        using var stream = new MemoryStream();
        using (var word = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = word.AddNewPart<MainDocumentPart>(MainDocument, "rDocument");
            main.AddNewPart<StyleDefinitionsPart>("rStyles").Styles = OfficialStyles.All();
            main.AddNewPart<FontTablePart>("rFonts").Fonts = OfficialFonts.Table();
            OfficialPage.AddTo(main);
            var links = new ExternalLinks(main, root);
            main.Document = new Document(new Body([.. BodyText.Of(report), .. new Appendix(links).Of(appendix), OfficialPage.Section()]));
        }

        return StableZip.Rewrite(stream.ToArray());
    }
}
