#pragma warning disable CS1591 // each refusal is documented by its own sentence
using Platform.Core;

namespace Drills.Domain;

/// <summary>Every refusal about drills.</summary>
public static class DrillErrors
{
    public static readonly ErrorDefinition WrongStep = new(
        "drill.wrong-step",
        ErrorKind.Conflict,
        "演练“{0}”当前状态为“{1}”，此操作只能在以下状态进行：{2}。",
        "The drill '{0}' is {1} now; this step needs one of these states: {2}."
    );

    public static readonly ErrorDefinition NotReady = new(
        "drill.not-ready",
        ErrorKind.RuleBroken,
        "演练“{0}”尚未准备就绪：须写明地点、情景，并至少有一支队伍或一个单位参加。",
        "The drill '{0}' is not ready: it needs a venue, a scenario, and a team or an institution that takes part."
    );

    public static readonly ErrorDefinition NotLater = new(
        "drill.not-later",
        ErrorKind.RuleBroken,
        "推迟后的日期 {0} 应晚于原定日期 {1}。",
        "{0} is not later than the day planned, {1}."
    );

    public static readonly ErrorDefinition NotYet = new(
        "drill.not-yet",
        ErrorKind.RuleBroken,
        "{0} 尚未到来；只登记已经发生的事。",
        "{0} has not come; only what has happened is recorded."
    );

    public static readonly ErrorDefinition EndsBeforeStart = new(
        "drill.ends-before-start",
        ErrorKind.RuleBroken,
        "结束时间早于开始时间 {0:yyyy-MM-dd HH:mm:ss}。",
        "It can't end before it began, at {0:yyyy-MM-dd HH:mm:ss}."
    );

    public static readonly ErrorDefinition OwnTeamMissing = new(
        "drill.own-team-missing",
        ErrorKind.RuleBroken,
        "队伍自行组织的演练，应填写区划 {0} 内参加演练的本队。",
        "A team's own drill must name a team of division {0}."
    );

    public static readonly ErrorDefinition UnknownTeam = new(
        "drill.unknown-team",
        ErrorKind.RuleBroken,
        "没有这支队伍，或该队在 {1} 尚未组建、已经撤销：{0}。",
        "There is no such team, or it did not exist on {1}: {0}."
    );

    public static readonly ErrorDefinition AmbiguousTeam = new(
        "drill.ambiguous-team",
        ErrorKind.RuleBroken,
        "有多支队伍名为“{0}”（{1}）；请在该队所在区划的行中填写，或使用不重复的名称。",
        "Several teams are called '{0}' on {1}; name it at its own place, or give it a unique name."
    );

    public static readonly ErrorDefinition NoSuchPlanOn = new(
        "drill.no-such-plan",
        ErrorKind.RuleBroken,
        "{1} 当日没有名为“{0}”的本级或上级现行预案。",
        "On {1} there was no plan '{0}' in force at the place or above it."
    );

    public static readonly ErrorDefinition UnknownPlan = new(
        "drill.unknown-plan",
        ErrorKind.RuleBroken,
        "应急预案中没有这一版预案：{0}。",
        "There is no such edition of a contingency plan: {0}."
    );

    public static readonly ErrorDefinition PlanNotInForce = new(
        "drill.plan-not-in-force",
        ErrorKind.RuleBroken,
        "预案“{0}”未施行或已失效；演练应针对现行有效的预案。",
        "The plan '{0}' is not in force; a drill exercises a plan in force."
    );

    public static readonly ErrorDefinition UnknownAction = new(
        "drill.unknown-action",
        ErrorKind.RuleBroken,
        "预案“{1}”没有编号为 {0} 的处置措施。",
        "The plan '{1}' has no action {0}."
    );

    public static readonly ErrorDefinition UnknownInject = new(
        "drill.unknown-inject",
        ErrorKind.RuleBroken,
        "该演练没有第 {0} 条情景注入。",
        "The drill has no inject {0}."
    );

    public static readonly ErrorDefinition SignInClosed = new(
        "drill.sign-in-closed",
        ErrorKind.Conflict,
        "演练“{0}”的签到已结束。",
        "Signing in for the drill '{0}' is over."
    );

    public static readonly ErrorDefinition SignInBusy = new(
        "drill.sign-in-busy",
        ErrorKind.Unavailable,
        "签到人数过多，请稍候一分钟再试。",
        "Too many are signing in; please try again in a minute."
    );

    public static readonly ErrorDefinition NameUnreadable = new(
        "drill.sign-in-name-unreadable",
        ErrorKind.Invalid,
        "姓名应为 2 个以上的文字，不含数字和符号。",
        "A name has two letters or more, no digits and no signs."
    );

    public static readonly ErrorDefinition NoSuchSheet = new(
        "drill.no-such-sign-in",
        ErrorKind.NotFound,
        "签到二维码无效，请扫描现场张贴的签到表。",
        "There is no such sign-in code; scan the sheet put up at the venue."
    );

    public static readonly ErrorDefinition PeopleMissing = new(
        "drill.people-missing",
        ErrorKind.RuleBroken,
        "没有人签到，请填写参加人数。",
        "There are no sign-ins; state how many people took part."
    );

    public static readonly ErrorDefinition PhotosTooMany = new(
        "drill.photos-too-many",
        ErrorKind.RuleBroken,
        "每次演练最多保存 {0} 张照片。",
        "A drill keeps {0} photos at most."
    );
}
