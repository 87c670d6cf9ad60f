using Platform.Core;
using Platform.Core.Events;

namespace ContingencyPlans.Domain;

/// <summary>The kinds of plan at each level, and their names.</summary>
public static class PlanKinds
{
    /// <summary>The kinds a level has.</summary>
    public static IReadOnlyList<PlanKind> Of(PlanLevel level) =>
        level switch
        {
            PlanLevel.City or PlanLevel.County or PlanLevel.Township => [PlanKind.Overall, PlanKind.Special, PlanKind.Department],
            PlanLevel.Village => [PlanKind.DisposalScheme],
            _ => [PlanKind.EnterpriseOverall, PlanKind.EnterpriseSpecial, PlanKind.OnSite],
        };

    /// <summary>The level of a place's own plans; null for a province, whose plans are outside the installation.</summary>
    public static PlanLevel? Own(DivisionLevel place) =>
        place switch
        {
            DivisionLevel.City => PlanLevel.City,
            DivisionLevel.County => PlanLevel.County,
            DivisionLevel.Township => PlanLevel.Township,
            DivisionLevel.Village => PlanLevel.Village,
            _ => null,
        };

    /// <summary>The kind's name, Chinese and English, as in refusals and registers.</summary>
    public static StateWord Word(this PlanKind kind) =>
        kind switch
        {
            PlanKind.Overall => new("总体应急预案", "overall plan"),
            PlanKind.Special => new("专项应急预案", "special plan"),
            PlanKind.Department => new("部门应急预案", "department plan"),
            PlanKind.DisposalScheme => new("应急处置方案", "disposal scheme"),
            PlanKind.EnterpriseOverall => new("综合应急预案（企业）", "enterprise's overall plan"),
            PlanKind.EnterpriseSpecial => new("专项应急预案（企业）", "enterprise's special plan"),
            _ => new("现场处置方案", "on-site disposal scheme"),
        };

    /// <summary>The level's name, Chinese and English, as in refusals and registers.</summary>
    public static StateWord Word(this PlanLevel level) =>
        level switch
        {
            PlanLevel.City => new("市级", "city"),
            PlanLevel.County => new("县级", "county"),
            PlanLevel.Township => new("乡镇级", "township"),
            PlanLevel.Village => new("村级", "village"),
            _ => new("企业", "enterprise"),
        };
}
