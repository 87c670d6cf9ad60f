namespace Organizations.Domain;

/// <summary>The subject of a policy document, as far as the work report names it.</summary>
public enum DocumentCategory
{
    /// <summary>应急救援体系建设方案.</summary>
    SystemBuildingPlan,

    /// <summary>推进防灾减灾救灾体制机制改革的实施方案.</summary>
    ReformPlan,

    /// <summary>加强汛期灾害应对和救援工作的意见.</summary>
    FloodSeasonOpinion,

    /// <summary>推进乡镇街道管理体制改革的实施方案.</summary>
    TownshipReform,

    /// <summary>Any other subject.</summary>
    Other,
}
