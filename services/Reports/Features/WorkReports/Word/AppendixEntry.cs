using Reports.Domain.Catalogue;
using Reports.Domain.Evaluation;

namespace Reports.Features.WorkReports.Word;

/// <summary>The appendix's entry of one figure.</summary>
/// <param name="Source">The service that feeds it, in Chinese.</param>
/// <param name="Span">The days whose facts count, in Chinese.</param>
/// <param name="Records">The first records behind it.</param>
/// <param name="RecordCount">How many there are.</param>
/// <param name="Link">Where all of them are listed, relative to the API's root.</param>
internal sealed record AppendixEntry(
    Figure Figure,
    FigureValue Value,
    string Source,
    string Span,
    IReadOnlyList<AppendixRecord> Records,
    long RecordCount,
    string Link
)
{
    /// <summary>What the text says of it, without repetitions; empty if it does not mention it.</summary>
    public IReadOnlyList<string> Written { get; init; } = [];

    /// <summary>The bookmark figures in the text lead to.</summary>
    public string Bookmark => BookmarkOf(Figure.Id);

    public static string BookmarkOf(string id) => $"figure_{id.Replace('-', '_')}";
}

/// <summary>A record behind a figure.</summary>
internal sealed record AppendixRecord(DateOnly Date, string Place, string? Label, decimal? Amount, string? Link);
