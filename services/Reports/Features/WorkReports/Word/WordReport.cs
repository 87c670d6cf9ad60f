using Platform.Documents;
using Reports.Domain.Templates;

namespace Reports.Features.WorkReports.Word;

/// <summary>A filled report as a Word file in the layout of official documents (GB/T 9704-2012). The same report gives the same
/// bytes.</summary>
/// <param name="root">Public address of the API, before the paths of records.</param>
internal sealed class WordReport(Uri root)
{
    public byte[] Write(FilledReport report, IReadOnlyList<AppendixEntry> appendix) =>
        OfficialDocument.Write(main =>
            [
                .. BodyText.Of(report, appendix.Count(e => e.Value.Uncounted is not null)),
                .. new Appendix(new ExternalLinks(main, root)).Of(appendix),
            ]
        );
}
