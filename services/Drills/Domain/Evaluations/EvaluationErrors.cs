#pragma warning disable CS1591 // each refusal is documented by its own sentence
using Platform.Core;

namespace Drills.Domain;

/// <summary>Every refusal about evaluations, their rules and corrective actions.</summary>
public static class EvaluationErrors
{
    public static readonly ErrorDefinition WeightsOff = new(
        "evaluation.weights-off",
        ErrorKind.RuleBroken,
        "各评估内容的权重合计应为 100，且每项只出现一次。",
        "The weights of the headings must make 100, each heading once."
    );

    public static readonly ErrorDefinition GradesOff = new(
        "evaluation.grades-off",
        ErrorKind.RuleBroken,
        "最低一级评估等级应从 0 分起。",
        "The lowest grade must begin at 0."
    );

    public static readonly ErrorDefinition ScoreMissing = new(
        "evaluation.score-missing",
        ErrorKind.RuleBroken,
        "缺少“{0}”的得分；评分规则要求该项（预案措施可计算时，“演练执行”由系统计算）。",
        "The score of {0} is missing, which the scoring rule needs (execution is computed where the plan's actions can be)."
    );

    public static readonly ErrorDefinition UnknownAction = new(
        "evaluation.unknown-action",
        ErrorKind.RuleBroken,
        "本次演练没有编号为 {0} 的预案措施。",
        "The drill played no action {0} of the plan."
    );

    public static readonly ErrorDefinition BeforeHeld = new(
        "evaluation.before-held",
        ErrorKind.RuleBroken,
        "日期 {0} 早于演练日期 {1}。",
        "{0} is before the day of the drill, {1}."
    );

    public static readonly ErrorDefinition RuleStands = new(
        "evaluation.rule-stands",
        ErrorKind.Conflict,
        "该区划自 {0} 起的规则已经存在；请另选生效日期。",
        "The place has a rule from {0} already; choose another day."
    );

    public static readonly ErrorDefinition NotEvaluated = new(
        "evaluation.not-evaluated",
        ErrorKind.NotFound,
        "演练“{0}”尚未评估。",
        "The drill '{0}' is not evaluated yet."
    );

    public static readonly ErrorDefinition FindingClosed = new(
        "finding.closed",
        ErrorKind.Conflict,
        "该问题已于 {0} 办结，不能再办理。",
        "The finding was closed on {0}; nothing more can be done to it."
    );

    public static readonly ErrorDefinition FindingNotDone = new(
        "finding.not-done",
        ErrorKind.Conflict,
        "责任人尚未报告完成整改，不能办结。",
        "It can't be closed: its owner has not reported the corrective action done."
    );

    public static readonly ErrorDefinition DueBeforeFound = new(
        "finding.due-before-found",
        ErrorKind.RuleBroken,
        "整改期限 {0} 应不早于 {1}。",
        "The action can't be due on {0}, before {1}."
    );

    public static readonly ErrorDefinition NoPlan = new(
        "finding.no-plan",
        ErrorKind.RuleBroken,
        "本次演练未针对预案，不能要求修订预案。",
        "The drill exercised no plan whose revision could be demanded."
    );

    public static readonly ErrorDefinition FindingsOpen = new(
        "drill.findings-open",
        ErrorKind.Conflict,
        "尚有 {0} 项整改未办结，演练不能办结。",
        "{0} corrective action(s) are still open; the drill can't be closed."
    );
}
