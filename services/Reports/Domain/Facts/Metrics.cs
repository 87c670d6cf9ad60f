namespace Reports.Domain.Facts;

/// <summary>What facts measure. A name is stable: it stands in stored facts and in the catalogue.</summary>
public static class Metrics
{
    /// <summary>区划: +1 when a place comes to be, -1 when it ends.</summary>
    public const string Division = "division";

    /// <summary>应急管理局、所、室: +1 when it stands (established, or renamed from a former station), -1 when it closes.</summary>
    public const string Institution = "institution";

    /// <summary>原安监站、安监室: +1 when registered, -1 when renamed or closed.</summary>
    public const string FormerStation = "former-station";

    /// <summary>挂牌更名.</summary>
    public const string InstitutionRenamed = "institution-renamed";

    /// <summary>在岗人员 of one institution: a gauge.</summary>
    public const string InstitutionStaff = "institution-staff";

    /// <summary>信息员: +1 with the person as subject when the office begins, -1 when it ends.</summary>
    public const string InformationOfficer = "information-officer";

    /// <summary>任职: who holds a post, by name: a gauge, for a new holder ends the former one.</summary>
    public const string PostHeld = "post-held";

    /// <summary>达标: a unit passes every item of the checklist's version in force.</summary>
    public const string StandardAttained = "standard-attained";

    /// <summary>政策文件 of the city and its counties.</summary>
    public const string DocumentIssued = "document-issued";

    /// <summary>上级文件: the labels are its issuers, then its title.</summary>
    public const string UpperDocument = "upper-document";

    /// <summary>工作推进节点: survey, pilot, observation, citywide.</summary>
    public const string Milestone = "milestone";

    /// <summary>目标管理责任书.</summary>
    public const string ContractSigned = "contract-signed";

    /// <summary>Readings of a subject, of which the last one counts; they are not summed and have no roll-up.</summary>
    public static bool IsGauge(string metric) => Gauges.Contains(metric);

    public static IReadOnlySet<string> Gauges { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        InstitutionStaff, PostHeld, "team-post-quota", "team-full-time-members", "team-seconded-members", "incident-magnitude", "assessment-score",
    };
}
