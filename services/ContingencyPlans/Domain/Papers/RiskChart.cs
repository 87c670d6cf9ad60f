using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Files;

namespace ContingencyPlans.Domain;

/// <summary>风险隐患分析图表: the hazards of a unit, with position, seriousness, people threatened and person responsible.</summary>
public sealed class RiskChart : Paper
{
    private RiskChart() { }

    /// <inheritdoc/>
    public override PaperKind Kind => PaperKind.RiskChart;

    /// <summary>1 to 500 places of risk.</summary>
    public IReadOnlyList<RiskPoint> Points { get; private set; } = [];

    /// <summary>The drawn chart: images or PDF.</summary>
    public IReadOnlyList<AttachedFile> Drawings { get; private set; } = [];

    /// <summary>Ids of the drawings.</summary>
    public List<Guid> Files { get; private set; } = [];

    /// <summary>People threatened at all points together.</summary>
    public int Threatened => Points.Sum(p => p.People);

    /// <summary>A draft: it is not in use before its publication.</summary>
    public static RiskChart Draft(
        DivisionCode division,
        PaperHeading heading,
        IReadOnlyList<RiskPoint> points,
        IReadOnlyList<AttachedFile> drawings
    )
    {
        var chart = new RiskChart();
        chart.Begin(division, heading);
        chart.Write(points, drawings);
        return chart;
    }

    /// <summary>Replaces heading, points and drawings; no event for a draft.</summary>
    public PlanPaperChanged? Correct(
        PaperHeading heading,
        IReadOnlyList<RiskPoint> points,
        IReadOnlyList<AttachedFile> drawings,
        DateOnly today
    ) => Correct(heading, today, () => Write(points, drawings));

    private void Write(IReadOnlyList<RiskPoint> points, IReadOnlyList<AttachedFile> drawings) =>
        (Points, Drawings, Files) = (points, drawings, [.. drawings.Select(d => d.FileId)]);
}

/// <summary>风险等级: four colours, red the highest.</summary>
public enum RiskColour
{
    /// <summary>红, 重大风险.</summary>
    Red,

    /// <summary>橙, 较大风险.</summary>
    Orange,

    /// <summary>黄, 一般风险.</summary>
    Yellow,

    /// <summary>蓝, 低风险.</summary>
    Blue,
}

/// <summary>One place of risk on the chart.</summary>
/// <param name="Name">阳山沟滑坡.</param>
/// <param name="People">People it threatens.</param>
/// <param name="Households">Their households.</param>
/// <param name="Measures">Measures against the risk.</param>
/// <param name="Charge">责任人.</param>
public sealed record RiskPoint(
    string Name,
    Hazard Hazard,
    GeoPoint Point,
    RiskColour Level,
    int People,
    int? Households,
    string Measures,
    string Charge,
    string? Phone
);
