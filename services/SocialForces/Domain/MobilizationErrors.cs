#pragma warning disable CS1591 // each refusal is documented by its own sentence
using Platform.Core;

namespace SocialForces.Domain;

/// <summary>Every refusal about mobilizations.</summary>
public static class MobilizationErrors
{
    public static readonly ErrorDefinition WrongStep = new(
        "mobilization.wrong-step",
        ErrorKind.Conflict,
        "该调用当前状态为“{0}”，不能进行此操作；现在可以：{1}。",
        "The mobilization is {0} now, which does not allow this step; possible now: {1}."
    );

    public static readonly ErrorDefinition TooLate = new(
        "mobilization.too-late",
        ErrorKind.Conflict,
        "答复期限 {0:yyyy-MM-dd HH:mm:ss} 已过，已改请其他力量；请与指挥部联系。",
        "The time to answer was over at {0:yyyy-MM-dd HH:mm:ss}; another force is asked. Ring up the command."
    );

    public static readonly ErrorDefinition NobodyAble = new(
        "mobilization.nobody-able",
        ErrorKind.Conflict,
        "目前没有可调用的社会救援力量：须已核验、有覆盖区划 {0} 和该灾种的有效协议，且未被调用。",
        "No social force can be called now: verified, under an agreement in force that covers division {0} and this disaster, and free."
    );

    public static readonly ErrorDefinition OverLimit = new(
        "mobilization.over-limit",
        ErrorKind.RuleBroken,
        "费用 {0} 元超过协议约定的单次上限 {1} 元。",
        "{0} yuan is more than the agreement's limit of {1} yuan for one mobilization."
    );

    public static readonly ErrorDefinition NotYet = new(
        "mobilization.not-yet",
        ErrorKind.RuleBroken,
        "时间 {0:yyyy-MM-dd HH:mm:ss} 晚于现在；只登记已经发生的事。",
        "{0:yyyy-MM-dd HH:mm:ss} lies in the future; only what has happened is recorded."
    );

    public static readonly ErrorDefinition OutOfOrder = new(
        "mobilization.out-of-order",
        ErrorKind.RuleBroken,
        "所填时间早于上一步的时间 {0:yyyy-MM-dd HH:mm:ss}。",
        "The time is before that of the step before, {0:yyyy-MM-dd HH:mm:ss}."
    );
}
