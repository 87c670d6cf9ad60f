using Platform.Core;

namespace Drills.Domain;

/// <summary>Every refusal about drills.</summary>
public static class DrillErrors
{
    public static readonly ErrorDefinition WrongStep = new("drill.wrong-step", ErrorKind.Conflict,
        "演练“{0}”当前状态为“{1}”，此操作只能在以下状态进行：{2}。", "The drill '{0}' is {1} now; this step needs one of these states: {2}.");

    public static readonly ErrorDefinition NotReady = new("drill.not-ready", ErrorKind.RuleBroken,
        "演练“{0}”尚未准备就绪：须写明地点、情景，并至少有一支队伍或一个单位参加。",
        "The drill '{0}' is not ready: it needs a venue, a scenario, and a team or an institution that takes part.");

    public static readonly ErrorDefinition NotLater = new("drill.not-later", ErrorKind.RuleBroken,
        "推迟后的日期 {0} 应晚于原定日期 {1}。", "{0} is not later than the day planned, {1}.");

    public static readonly ErrorDefinition NotYet = new("drill.not-yet", ErrorKind.RuleBroken,
        "{0} 尚未到来；只登记已经发生的事。", "{0} has not come; only what has happened is recorded.");

    public static readonly ErrorDefinition EndsBeforeStart = new("drill.ends-before-start", ErrorKind.RuleBroken,
        "结束时间早于开始时间 {0:yyyy-MM-dd HH:mm:ss}。", "It can't end before it began, at {0:yyyy-MM-dd HH:mm:ss}.");

    public static readonly ErrorDefinition OwnTeamMissing = new("drill.own-team-missing", ErrorKind.RuleBroken,
        "队伍自行组织的演练，应填写区划 {0} 内参加演练的本队。", "A team's own drill must name a team of division {0}.");

    public static readonly ErrorDefinition UnknownTeam = new("drill.unknown-team", ErrorKind.RuleBroken,
        "没有这支队伍，或该队在 {1} 尚未组建、已经撤销：{0}。", "There is no such team, or it did not stand on {1}: {0}.");
}
