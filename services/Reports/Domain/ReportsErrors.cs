#pragma warning disable CS1591 // each refusal is documented by its own sentence
using Platform.Core;

namespace Reports.Domain;

/// <summary>Every refusal of this service.</summary>
public static class ReportsErrors
{
    public static readonly ErrorDefinition PeriodMalformed = new(
        "period.malformed",
        ErrorKind.Invalid,
        "“{0}”不是统计期；应为 2026、2026-Q1、2026-03、2026-03-05 或 2026-01-01..2026-06-30。",
        "'{0}' is not a period: 2026, 2026-Q1, 2026-03, 2026-03-05 or 2026-01-01..2026-06-30."
    );

    public static readonly ErrorDefinition FigureUnknown = new(
        "figure.unknown",
        ErrorKind.NotFound,
        "指标目录中没有“{0}”。",
        "The catalogue has no figure '{0}'."
    );

    public static readonly ErrorDefinition PartUnknown = new(
        "figure.part-unknown",
        ErrorKind.NotFound,
        "指标 {0} 没有分项“{1}”。",
        "Figure {0} has no part '{1}'."
    );

    public static readonly ErrorDefinition DashboardUnknown = new(
        "dashboard.unknown",
        ErrorKind.NotFound,
        "没有名为“{0}”的看板。",
        "There is no dashboard '{0}'."
    );

    public static readonly ErrorDefinition NothingLacks = new(
        "figure.nothing-lacks",
        ErrorKind.Invalid,
        "指标 {0} 不是按单位逐一计算的占比，没有缺项清单。",
        "Figure {0} is no share of units known by name, so there is no list of those that lack."
    );

    public static readonly ErrorDefinition TemplateUnknown = new(
        "work-report.template-unknown",
        ErrorKind.Invalid,
        "没有名为“{0}”的汇报模板。",
        "There is no report template '{0}'."
    );

    public static readonly ErrorDefinition NotAParameter = new(
        "work-report.not-a-parameter",
        ErrorKind.Invalid,
        "“{0}”不是汇报参数：数字一律由记录算出，不能手工填写。",
        "'{0}' is not a parameter: figures come from records and can't be typed."
    );

    public static readonly ErrorDefinition NotWritten = new(
        "work-report.not-written",
        ErrorKind.Conflict,
        "汇报尚未写成（当前状态：{0}），写成后再下载。",
        "The report is not written yet (now {0}); download it once it is."
    );

    public static readonly ErrorDefinition RebuildRunning = new(
        "rebuild.running",
        ErrorKind.Conflict,
        "重建正在进行（始于 {0}），请等其结束。",
        "A rebuild is running (since {0}); wait until it ends."
    );
}
