#pragma warning disable CS1591 // each refusal is documented by its own sentence
using Platform.Core;

namespace SocialForces.Domain;

/// <summary>Every refusal about forces and their members.</summary>
public static class ForceErrors
{
    public static readonly ErrorDefinition StruckOff = new(
        "force.struck-off",
        ErrorKind.Conflict,
        "{0} 已于 {1:yyyy-MM-dd} 注销，不能再变更。",
        "{0} was struck off on {1:yyyy-MM-dd} and can't be changed any more."
    );

    public static readonly ErrorDefinition VerifiedAlready = new(
        "force.verified-already",
        ErrorKind.Conflict,
        "{0} 已于 {1:yyyy-MM-dd} 通过核验。",
        "{0} was verified on {1:yyyy-MM-dd} already."
    );

    public static readonly ErrorDefinition NotVerified = new(
        "force.not-verified",
        ErrorKind.Conflict,
        "{0} 当前状态为“{1}”；须先由县应急管理局核验。",
        "{0} is {1}; the county bureau has to verify it first."
    );

    public static readonly ErrorDefinition NotFit = new(
        "force.not-fit",
        ErrorKind.Conflict,
        "{0} 未通过核验或最近一次年度审查，不能调用。",
        "{0} is not verified, or failed its last annual review, so it can't be called."
    );

    public static readonly ErrorDefinition NothingToVerify = new(
        "force.nothing-to-verify",
        ErrorKind.Conflict,
        "{0} 尚未登记任何救援专业，不能核验。",
        "{0} has no speciality on record yet, so there is nothing to verify."
    );

    public static readonly ErrorDefinition ReviewedAlready = new(
        "force.reviewed-already",
        ErrorKind.Conflict,
        "{0} 的 {1} 年度审查已经通过。",
        "{0} has passed the review of {1} already."
    );

    public static readonly ErrorDefinition BeforeRegistered = new(
        "force.before-registered",
        ErrorKind.RuleBroken,
        "日期 {0:yyyy-MM-dd} 早于该力量登记之日 {1:yyyy-MM-dd}。",
        "{0:yyyy-MM-dd} is before the force was registered, {1:yyyy-MM-dd}."
    );

    public static readonly ErrorDefinition SpecialityTwice = new(
        "force.speciality-twice",
        ErrorKind.RuleBroken,
        "同一救援专业只能登记一次。",
        "A speciality can be named only once."
    );

    public static readonly ErrorDefinition InsuranceBackwards = new(
        "force.insurance-backwards",
        ErrorKind.RuleBroken,
        "保险终止日期早于起始日期。",
        "The insurance ends before it begins."
    );

    public static readonly ErrorDefinition NameTaken = new(
        "force.name-taken",
        ErrorKind.Conflict,
        "该区划已登记名为“{0}”的社会救援力量。",
        "A force named '{0}' is registered here already."
    );

    public static readonly ErrorDefinition Engaged = new(
        "force.engaged",
        ErrorKind.Conflict,
        "{0} 已被调用（待答复或执行任务中），不能同时接受另一任务；请改调其他力量，或待其归建。",
        "{0} is engaged (asked, or on a mission) and can't take another; call another force, or wait for its release."
    );

    public static readonly ErrorDefinition NotYours = new(
        "force.not-yours",
        ErrorKind.Forbidden,
        "您的账号未绑定到 {0}；请由县应急管理局将账号绑定到该力量。",
        "Your account does not act for {0}; the county bureau binds accounts to a force."
    );

    public static readonly ErrorDefinition AccountOfAnother = new(
        "force.account-of-another",
        ErrorKind.Conflict,
        "账号 {0} 已绑定到 {1}；一个账号只代表一支力量。",
        "Account {0} acts for {1} already; an account acts for one force only."
    );

    public static readonly ErrorDefinition MemberAlready = new(
        "force.member-already",
        ErrorKind.Conflict,
        "{0} 已是该力量的在队人员。",
        "{0} serves in the force already."
    );

    public static readonly ErrorDefinition MemberLeft = new(
        "force.member-left",
        ErrorKind.Conflict,
        "该人员已于 {0:yyyy-MM-dd} 离队。",
        "The member left on {0:yyyy-MM-dd}."
    );

    public static readonly ErrorDefinition LeftBeforeJoined = new(
        "force.left-before-joined",
        ErrorKind.RuleBroken,
        "离队日期 {0:yyyy-MM-dd} 早于入队日期 {1:yyyy-MM-dd}。",
        "{0:yyyy-MM-dd} is before the member joined, {1:yyyy-MM-dd}."
    );

    public static readonly ErrorDefinition NotYet = new(
        "force.date-not-yet",
        ErrorKind.RuleBroken,
        "日期 {0:yyyy-MM-dd} 晚于今天；只登记已经发生的事。",
        "{0:yyyy-MM-dd} lies in the future; only what has happened is recorded."
    );

    public static readonly ErrorDefinition NoneHere = new(
        "force.none-here",
        ErrorKind.Invalid,
        "没有这支社会救援力量：{0}。",
        "There is no such social force: {0}."
    );

    public static readonly ErrorDefinition RuleStands = new(
        "force-rules.stand",
        ErrorKind.Conflict,
        "自 {0:yyyy-MM-dd} 起的规定已经存在；请从另一日期起另定。",
        "There are rules from {0:yyyy-MM-dd} on already; set others from another day."
    );
}
