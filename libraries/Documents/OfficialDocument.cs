using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Platform.Documents;

/// <summary>A Word file in the layout of official documents (GB/T 9704-2012). The same content gives the same bytes.</summary>
public static class OfficialDocument
{
    /// <summary>Its media type.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Writes paragraphs and tables; they are asked for with the part of the package that links out of it need.</summary>
    public static byte[] Write(Func<MainDocumentPart, IEnumerable<OpenXmlElement>> content)
    {
        using var stream = new MemoryStream();
        using (var word = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = word.AddNewPart<MainDocumentPart>($"{ContentType}.main+xml", "rDocument");
            main.AddNewPart<StyleDefinitionsPart>("rStyles").Styles = OfficialStyles.All();
            main.AddNewPart<FontTablePart>("rFonts").Fonts = OfficialFonts.Table();
            OfficialPage.AddTo(main);
            main.Document = new Document(new Body([.. content(main), OfficialPage.Section()]));
        }

        return StableZip.Rewrite(stream.ToArray());
    }
}
