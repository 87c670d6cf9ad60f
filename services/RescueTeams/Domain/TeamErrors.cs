#pragma warning disable CS1591 // each refusal is documented by its own sentence
using Platform.Core;

namespace RescueTeams.Domain;

/// <summary>Every refusal about teams, their readiness and their holds.</summary>
public static class TeamErrors
{
    public static readonly ErrorDefinition NotYours = new(
        "team.not-yours",
        ErrorKind.Forbidden,
        "“{0}”须由其队长、副队长（已关联本人账号）或当地应急管理人员办理。",
        "'{0}' takes this step from its captain or deputy, whose account is linked, or from an officer of the place."
    );

    public static readonly ErrorDefinition LevelNotOfPlace = new(
        "team.level-not-of-place",
        ErrorKind.RuleBroken,
        "{0} 不能设在区划 {1}：联队和片区中队设在县，乡镇中队设在乡镇（街道），村队设在村（社区）。",
        "A team of level {0} can't belong to division {1}: joint teams and area squadrons belong to a county, "
            + "township squadrons to a township, village teams to a village."
    );

    public static readonly ErrorDefinition StandsAlready = new(
        "team.stands-already",
        ErrorKind.Conflict,
        "区划 {0} 已有同级或同名队伍：{1}。",
        "Division {0} has a team of this level or name already: {1}."
    );

    public static readonly ErrorDefinition CoverageMissing = new(
        "team.coverage-missing",
        ErrorKind.RuleBroken,
        "片区中队须列出所覆盖的乡镇（街道）。",
        "An area squadron must say which townships it covers."
    );

    public static readonly ErrorDefinition CoverageOutside = new(
        "team.coverage-outside",
        ErrorKind.RuleBroken,
        "{0} 不在 {1} 内，不能列入覆盖范围。",
        "{0} lies outside {1} and can't be covered."
    );

    public static readonly ErrorDefinition InFuture = new(
        "team.in-future",
        ErrorKind.RuleBroken,
        "日期 {0:yyyy-MM-dd} 尚未到来。",
        "{0:yyyy-MM-dd} has not come yet."
    );

    public static readonly ErrorDefinition BeforeEstablished = new(
        "team.before-established",
        ErrorKind.RuleBroken,
        "日期 {0:yyyy-MM-dd} 不晚于组建之日 {1:yyyy-MM-dd}。",
        "{0:yyyy-MM-dd} is not after the day it was established, {1:yyyy-MM-dd}."
    );

    public static readonly ErrorDefinition Dissolved = new(
        "team.dissolved",
        ErrorKind.Conflict,
        "{0} 已于 {1:yyyy-MM-dd} 撤销。",
        "{0} was dissolved on {1:yyyy-MM-dd}."
    );

    public static readonly ErrorDefinition Withdrawn = new(
        "team.withdrawn",
        ErrorKind.Conflict,
        "{0} 的登记已于 {1:yyyy-MM-dd} 撤回。",
        "The registration of {0} was withdrawn on {1:yyyy-MM-dd}."
    );

    public static readonly ErrorDefinition InUse = new(
        "team.in-use",
        ErrorKind.Conflict,
        "{0} 还有{1}，不能撤回登记；请先调出或解除，确实存在过的队伍请用撤销操作。",
        "{0} still has {1}, so its registration can't be withdrawn; hand it over or end it first, or dissolve a team that did exist."
    );

    public static readonly ErrorDefinition Unknown = new(
        "team.unknown",
        ErrorKind.RuleBroken,
        "区划 {0} 没有这支队伍：{1}。",
        "There is no such team at division {0}: {1}."
    );

    public static readonly ErrorDefinition PositionHalf = new(
        "team.position-half",
        ErrorKind.Invalid,
        "经度和纬度须同时填写。",
        "Give longitude and latitude together."
    );

    public static readonly ErrorDefinition RuleStands = new(
        "team.rule-stands",
        ErrorKind.Conflict,
        "{0:yyyy-MM-dd} 起的编配标准已经存在。",
        "There is an establishment rule from {0:yyyy-MM-dd} already."
    );

    public static readonly ErrorDefinition RuleRange = new(
        "team.rule-range",
        ErrorKind.Invalid,
        "专职队员上限不能小于下限。",
        "The most full-time members can't be fewer than the least."
    );

    public static readonly ErrorDefinition ReadinessStep = new(
        "team.readiness-step",
        ErrorKind.Conflict,
        "{0} 现为“{1}”，不能直接转为“{2}”；可转为：{3}。",
        "{0} is '{1}' and can't become '{2}' directly; it can become: {3}."
    );

    public static readonly ErrorDefinition NotAble = new(
        "team.not-able",
        ErrorKind.Conflict,
        "{0} 现为“{1}”，不能占用。",
        "{0} is '{1}' and can't be held."
    );

    public static readonly ErrorDefinition Held = new(
        "team.held",
        ErrorKind.Conflict,
        "{0} 已由 {1} 为“{2}”占用，至 {3}。",
        "{0} is held by {1} for '{2}' until {3}."
    );

    public static readonly ErrorDefinition NotHeld = new(
        "team.not-held",
        ErrorKind.Conflict,
        "{0} 现无该占用，或占用已到期。",
        "{0} has no such hold, or it has ended."
    );

    public static readonly ErrorDefinition HeldByAnother = new(
        "team.held-by-another",
        ErrorKind.Forbidden,
        "该占用属于 {0}，只有本人或县级以上可以解除。",
        "The hold is {0}'s; only they or the county can end it."
    );

    public static readonly ErrorDefinition RollCallOpen = new(
        "team.roll-call-open",
        ErrorKind.Conflict,
        "{0} 的点名正在进行，至 {1}。",
        "A roll-call of {0} is under way until {1}."
    );

    public static readonly ErrorDefinition RollCallClosed = new(
        "team.roll-call-closed",
        ErrorKind.Conflict,
        "点名已结束，补报时限也已过。",
        "The roll-call is over, and it is too late for a late answer."
    );

    public static readonly ErrorDefinition RollCallEmpty = new(
        "team.roll-call-empty",
        ErrorKind.RuleBroken,
        "{0} 没有在队人员，无从点名。",
        "{0} has no members to call."
    );

    public static readonly ErrorDefinition NotCalled = new(
        "team.not-called",
        ErrorKind.RuleBroken,
        "该人员不在此次点名之列：{0}。",
        "This member was not called: {0}."
    );

    public static readonly ErrorDefinition NoSuchLink = new(
        "team.no-such-link",
        ErrorKind.NotFound,
        "链接无效，请向队长应答。",
        "The link is not valid; answer to the captain."
    );

    public static readonly ErrorDefinition NotOfTeam = new(
        "team.member-not-of-team",
        ErrorKind.RuleBroken,
        "不是该队在队人员：{0}。",
        "Not a serving member of the team: {0}."
    );
}
