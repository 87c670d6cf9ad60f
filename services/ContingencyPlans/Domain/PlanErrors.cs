#pragma warning disable CS1591 // each refusal is documented by its own sentence
using Platform.Core;

namespace ContingencyPlans.Domain;

/// <summary>Every refusal about a plan's heading and content.</summary>
public static class PlanErrors
{
    /// <summary>The refusal of a plan that is asked for by its id alone, of any place.</summary>
    public static ErrorDefinition NotFound => CoreErrors.NotFound with { Zh = "没有这部预案：{0}。", En = "There is no such plan: {0}." };

    public static readonly ErrorDefinition LevelNotOfPlace = new(
        "plan.level-not-of-place",
        ErrorKind.RuleBroken,
        "区划 {1} 的预案层级不能是“{0}”。",
        "A plan of division {1} can't be of the level {0}."
    );

    public static readonly ErrorDefinition KindNotOfLevel = new(
        "plan.kind-not-of-level",
        ErrorKind.RuleBroken,
        "“{1}”层级没有“{0}”这类预案；可用：{2}。",
        "There is no {0} at the level {1}; there are: {2}."
    );

    public static readonly ErrorDefinition HazardMissing = new(
        "plan.hazard-missing",
        ErrorKind.RuleBroken,
        "专项预案须写明所针对的灾种。",
        "A special plan names the hazards it is for."
    );

    public static readonly ErrorDefinition EnterpriseMissing = new(
        "plan.enterprise-missing",
        ErrorKind.RuleBroken,
        "企业预案须写明企业名称和统一社会信用代码。",
        "An enterprise's plan names the enterprise and its unified social credit code."
    );

    public static readonly ErrorDefinition NotAnEnterprises = new(
        "plan.not-an-enterprises",
        ErrorKind.RuleBroken,
        "政府和村（社区）预案不填写企业。",
        "A plan that is not an enterprise's names no enterprise."
    );

    public static readonly ErrorDefinition NamedTwice = new(
        "plan.named-twice",
        ErrorKind.RuleBroken,
        "“{0}”在同一部分中出现两次；每项只能有一个。",
        "'{0}' is named twice in this part; each is there once."
    );

    public static readonly ErrorDefinition IndicatorUnknown = new(
        "plan.indicator-unknown",
        ErrorKind.Invalid,
        "启动条件指标目录中没有“{0}”；可用：{1}。",
        "The catalogue of indicators has no '{0}'; it has: {1}."
    );

    public static readonly ErrorDefinition UnitWrong = new(
        "plan.unit-wrong",
        ErrorKind.Invalid,
        "指标 {0} 的单位是“{1}”，不是“{2}”。",
        "The unit of {0} is '{1}', not '{2}'."
    );

    public static readonly ErrorDefinition GradesOutOfOrder = new(
        "plan.grades-out-of-order",
        ErrorKind.RuleBroken,
        "响应级别颠倒：{0} 级的条件（{1}）应比 {2} 级的条件（{3}）更严重。",
        "Grades out of order: the condition of grade {0} ({1}) has to be worse than that of grade {2} ({3})."
    );

    public static readonly ErrorDefinition ContactOfWhom = new(
        "plan.contact-of-whom",
        ErrorKind.RuleBroken,
        "联系人须写明职务（post）或信息员种类（officer），二者取一。",
        "A contact names a post or a kind of officer, one of the two."
    );

    public static readonly ErrorDefinition PostUnknown = new(
        "plan.post-unknown",
        ErrorKind.Invalid,
        "没有“{0}”这种职务；可用：{1}。",
        "There is no post word '{0}'; known are: {1}."
    );

    public static readonly ErrorDefinition ShelterUnknown = new(
        "plan.shelter-unknown",
        ErrorKind.RuleBroken,
        "转移路线所指的安置点“{0}”不在本预案的安置点中。",
        "The route leads to the shelter '{0}', which the plan does not have."
    );
}
