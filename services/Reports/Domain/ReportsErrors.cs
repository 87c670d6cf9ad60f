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

    public static readonly ErrorDefinition PeriodNotBegun = new(
        "work-report.period-not-begun",
        ErrorKind.Invalid,
        "统计期 {0} 自 {1} 起，尚未开始，不能汇报。",
        "The period {0} begins on {1}: there is nothing to report yet."
    );

    public static readonly ErrorDefinition PlaceUnknown = new(
        "work-report.place-unknown",
        ErrorKind.RuleBroken,
        "区划目录中没有 {0}，不能汇报；刚导入的区划请稍后重试。",
        "The directory has no division {0} to report on; if it was imported just now, try again shortly."
    );

    public static readonly ErrorDefinition PlaceElsewhen = new(
        "work-report.place-not-there",
        ErrorKind.RuleBroken,
        "{0}（{1}）在 {2} 不在册（已撤并、变更代码或尚未设立），不能汇报；请选其在册时的统计期，或向现在的区划汇报。",
        "{0} ({1}) is not in the directory on {2}: it has ended, has another code, or does not exist yet. Choose a period in which it does."
    );

    public static readonly ErrorDefinition NotAtLevel = new(
        "work-report.level",
        ErrorKind.RuleBroken,
        "工作汇报由市（州）、县（市、区）撰写，{0} 不是；其数字见 figures 和 dashboards。",
        "A work report is a city's or a county's, and {0} is neither; its figures are at figures and dashboards."
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
