#pragma warning disable CS1591 // each refusal is documented by its own sentence
using Platform.Core;

namespace SocialForces.Domain;

/// <summary>Every refusal about agreements.</summary>
public static class AgreementErrors
{
    public static readonly ErrorDefinition WrongStep = new(
        "agreement.wrong-step",
        ErrorKind.Conflict,
        "协议在该日的状态为“{0}”，不能进行此操作；该状态下可以：{1}。",
        "On that day the agreement is {0}, which does not allow this step; possible then: {1}."
    );

    public static readonly ErrorDefinition Backwards = new(
        "agreement.backwards",
        ErrorKind.RuleBroken,
        "协议终止日期 {1:yyyy-MM-dd} 早于起始日期 {0:yyyy-MM-dd}。",
        "The agreement begins on {0:yyyy-MM-dd} and ends before that, on {1:yyyy-MM-dd}."
    );

    public static readonly ErrorDefinition CoverageOutside = new(
        "agreement.coverage-outside",
        ErrorKind.RuleBroken,
        "服务范围 {0} 不在签约应急管理局的辖区 {1} 内。",
        "Coverage {0} is outside the bureau's own place {1}."
    );

    public static readonly ErrorDefinition BothSides = new(
        "agreement.both-sides",
        ErrorKind.Forbidden,
        "同一账号不得代表双方签订。",
        "One account can't sign for both sides."
    );

    public static readonly ErrorDefinition NotTheBureau = new(
        "agreement.not-the-bureau",
        ErrorKind.Forbidden,
        "应急管理局一方须由区划 {0} 的工作人员在该区划下签订。",
        "The bureau's side is signed by an officer of division {0}, at that place."
    );

    public static readonly ErrorDefinition OverBeforeSigned = new(
        "agreement.over-before-signed",
        ErrorKind.Conflict,
        "协议期限已于 {0:yyyy-MM-dd} 届满，请先修改期限再签订。",
        "The agreed time was over on {0:yyyy-MM-dd}; change the dates before signing."
    );

    public static readonly ErrorDefinition SuspendedThen = new(
        "agreement.suspended-then",
        ErrorKind.Conflict,
        "协议自 {0:yyyy-MM-dd} 起曾中止，所选日期与其重叠。",
        "The agreement was suspended from {0:yyyy-MM-dd} on; the day overlaps with that."
    );

    public static readonly ErrorDefinition NotRenewable = new(
        "agreement.not-renewable",
        ErrorKind.Conflict,
        "只能续签已签订且尚未续签的协议，且新协议须在 {0:yyyy-MM-dd} 之后开始。",
        "Only a signed agreement that was not renewed yet is renewed, and by one that begins after {0:yyyy-MM-dd}."
    );

    public static readonly ErrorDefinition Overlaps = new(
        "agreement.overlaps",
        ErrorKind.Conflict,
        "与 {0} 已有 {1:yyyy-MM-dd} 至 {2:yyyy-MM-dd} 的协议，期限重叠；请终止原协议或续签。",
        "There is an agreement with {0} from {1:yyyy-MM-dd} to {2:yyyy-MM-dd} already; end it, or renew it."
    );

    public static readonly ErrorDefinition NotInForce = new(
        "agreement.not-in-force",
        ErrorKind.Conflict,
        "{0} 当前没有覆盖区划 {1} 和该灾种的有效协议，不能调用。",
        "{0} has no agreement in force that covers division {1} and this disaster, so it can't be called."
    );
}
