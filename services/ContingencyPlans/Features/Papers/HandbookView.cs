using ContingencyPlans.Domain;
using Platform.Core;

namespace ContingencyPlans.Features.Papers;

/// <summary>A handbook as the API shows it.</summary>
/// <param name="Copies">Copies printed.</param>
/// <param name="GivenOut">Of them, given out.</param>
public sealed record HandbookView(
    PaperItem Heading,
    string Edition,
    IReadOnlyList<HandbookChapter> Chapters,
    IReadOnlyList<PrintRun> Printed,
    IReadOnlyList<Distribution> Distributed,
    int Copies,
    int GivenOut,
    int Version,
    DateTimeOffset UpdatedAt
) : IVersioned
{
    internal static HandbookView Of(Handbook h) =>
        new(
            PaperItem.Of(h),
            h.Edition,
            h.Chapters,
            h.Printed,
            h.Distributed,
            h.Printed.Sum(p => p.Copies),
            h.Distributed.Sum(d => d.Copies),
            h.Version,
            h.UpdatedAt
        );
}
