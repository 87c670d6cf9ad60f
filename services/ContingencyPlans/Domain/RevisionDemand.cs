namespace ContingencyPlans.Domain;

/// <summary>修订情形: why a plan has to be revised (突发事件应急预案管理办法, 国办发〔2024〕5号).</summary>
public enum RevisionTrigger
{
    /// <summary>有关法律、法规、规章、标准发生变化.</summary>
    LawChanged,

    /// <summary>上位预案发生重大变化.</summary>
    SuperiorChanged,

    /// <summary>应急指挥机构及其职责发生重大调整.</summary>
    CommandChanged,

    /// <summary>面临的风险发生重大变化.</summary>
    RiskChanged,

    /// <summary>重要应急资源发生重大变化.</summary>
    ResourcesChanged,

    /// <summary>预案中的其他重要信息发生变化.</summary>
    InformationChanged,

    /// <summary>突发事件实际应对中发现问题.</summary>
    ResponseFinding,

    /// <summary>应急演练中发现问题.</summary>
    DrillFinding,

    /// <summary>应急预案制定单位认为应当修订的其他情况.</summary>
    Other,

    /// <summary>评估期满: the interval is over.</summary>
    Interval,
}

/// <summary>A plan was found to need a revision.</summary>
/// <param name="Source">Id of the finding, drill or plan that demands it, each once; null: recorded by hand.</param>
/// <param name="Note">The change that is needed.</param>
/// <param name="SettledOn">Evaluated, or a new edition is in force; null: open.</param>
public sealed record RevisionDemand(RevisionTrigger Trigger, string? Note, DateOnly On, Guid? Source, DateOnly? SettledOn);
