using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Platform.Documents;

namespace Reports.Features.WorkReports.Word;

/// <summary>Links out of the document to records, each address kept once.</summary>
internal sealed class ExternalLinks(MainDocumentPart main, Uri root)
{
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    public Hyperlink To(string path, string text)
    {
        if (!_known.TryGetValue(path, out var id))
        {
            id = _known[path] = $"rLink{_known.Count + 1}";
            main.AddHyperlinkRelationship(new Uri(root, path), isExternal: true, id);
        }

        return new Hyperlink(OfficialText.Words(text, new RunProperties(new Color { Val = "1F4E79" }))) { Id = id };
    }
}
