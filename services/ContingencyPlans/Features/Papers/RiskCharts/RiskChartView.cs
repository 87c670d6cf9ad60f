using ContingencyPlans.Domain;
using Platform.Core;
using Platform.Core.Files;
using Platform.Core.Persons;

namespace ContingencyPlans.Features.Papers;

/// <summary>A risk chart as the API shows it.</summary>
/// <param name="Points">Numbers of the persons in charge, in full for callers who keep the place's records, else masked.</param>
/// <param name="Threatened">All people threatened.</param>
public sealed record RiskChartView(
    PaperItem Heading,
    IReadOnlyList<RiskPoint> Points,
    IReadOnlyList<AttachedFile> Drawings,
    int Threatened,
    int Version,
    DateTimeOffset UpdatedAt
) : IVersioned
{
    internal static RiskChartView Of(RiskChart c, bool open) =>
        new(PaperItem.Of(c), c.Points.Shown(open), c.Drawings, c.Threatened, c.Version, c.UpdatedAt);
}

internal static class ShownPoints
{
    /// <summary>The points, with numbers in full or masked.</summary>
    public static IReadOnlyList<RiskPoint> Shown(this IReadOnlyList<RiskPoint> points, bool open) =>
        open ? points : [.. points.Select(p => p with { Phone = PersonMask.Phone(p.Phone) })];
}
