using Reports.Domain.Catalogue;

namespace Reports.Domain.Evaluation;

/// <summary>Why a figure has no value. Missing data is named, never written as 0.</summary>
/// <param name="Code">Stable, for programs.</param>
public sealed record Gap(string Code, Bilingual Reason)
{
    /// <summary><c>service-not-live</c>: the service that feeds the figure is not in use.</summary>
    public static Gap NotLive(FeedingService service) =>
        new(
            "service-not-live",
            new($"数据由“{service.Zh}”服务提供，该服务尚未启用", $"fed by the {service.En} service, which is not in use yet")
        );

    /// <summary>The code of <see cref="NoRecords"/>.</summary>
    public const string NothingRecorded = "no-records";

    /// <summary><c>no-records</c>: there are no facts in the period, or all were taken back.</summary>
    public static Gap NoRecords(Figure figure, Period period) =>
        new(NothingRecorded, new($"{Zh(period)}没有“{figure.Zh}”的记录", $"there are no records of '{figure.En}' {En(period)}"));

    /// <summary><c>no-whole</c>: the total of a share is 0 or unknown.</summary>
    public static Gap NoWhole(Figure figure, Period period) =>
        new(
            "no-whole",
            new($"{Zh(period)}没有应计总数，无法计算“{figure.Zh}”", $"there is no whole to set '{figure.En}' against {En(period)}")
        );

    /// <summary><c>not-complete</c>: the four levels of teams do not exist in every place.</summary>
    public static Gap NotComplete(Figure figure, Period? period) =>
        new(
            "not-complete",
            new(
                $"{(period is null ? "" : $"截至 {period.Last:yyyy-MM-dd} ")}四级队伍尚未在各乡村齐备，无法给出“{figure.Zh}”",
                $"the four tiers do not stand everywhere yet, so there is no '{figure.En}'"
            )
        );

    /// <summary><c>no-pilot</c>: the place contains no pilot county.</summary>
    public static readonly Gap NoPilot = new("no-pilot", new("本辖区内没有试点县的记录", "no pilot county is recorded in this place"));

    /// <summary><c>parameter-not-given</c>: the author gave no value, and there is no default.</summary>
    public static Gap NotGiven(Figure figure) =>
        new("parameter-not-given", new($"汇报参数“{figure.Zh}”未给出", $"the parameter '{figure.En}' was not given"));

    private static string Zh(Period period) => period.IsOpen ? $"截至 {period.Last:yyyy-MM-dd} " : $"{period} 统计期内";

    private static string En(Period period) => period.IsOpen ? $"until {period.Last:yyyy-MM-dd}" : $"in {period}";
}
