namespace Reports.Domain.Facts;

/// <summary>Names of the quantities that facts measure. A name is stable: stored facts and the catalogue contain it.</summary>
public static class Metrics
{
    /// <summary>区划: +1 when a place begins, -1 when it ends.</summary>
    public const string Division = "division";

    /// <summary>应急管理局、所、室: +1 when it exists (established, or renamed from a former station), -1 when it closes.</summary>
    public const string Institution = "institution";

    /// <summary>原安监站、安监室: +1 when registered, -1 when renamed or closed.</summary>
    public const string FormerStation = "former-station";

    /// <summary>挂牌更名.</summary>
    public const string InstitutionRenamed = "institution-renamed";

    /// <summary>在岗人员 of one institution: a gauge.</summary>
    public const string InstitutionStaff = "institution-staff";

    /// <summary>信息员: +1 with the person as subject when the office begins, -1 when it ends.</summary>
    public const string InformationOfficer = "information-officer";

    /// <summary>任职: the name of a post's holder: a gauge, because a new holder replaces the former one.</summary>
    public const string PostHeld = "post-held";

    /// <summary>达标: a unit passes every item of the checklist's version in force.</summary>
    public const string StandardAttained = "standard-attained";

    /// <summary>政策文件 of the city and its counties.</summary>
    public const string DocumentIssued = "document-issued";

    /// <summary>上级文件: the labels are its issuers, then its title.</summary>
    public const string UpperDocument = "upper-document";

    /// <summary>工作推进节点: survey, pilot, observation, citywide.</summary>
    public const string Milestone = "milestone";

    /// <summary>目标管理责任书; the subject is the unit that signed.</summary>
    public const string ContractSigned = "contract-signed";

    /// <summary>年度考核得分 of a contract, during its year: a gauge.</summary>
    public const string AssessmentScore = "assessment-score";

    /// <summary>震级 of an incident: a gauge. No service publishes it yet.</summary>
    public const string IncidentMagnitude = "incident-magnitude";

    /// <summary>付款 in yuan, on its day.</summary>
    public const string Expenditure = "expenditure";

    /// <summary>Payments for work that is completed or in use, in yuan, from the day of its completion.</summary>
    public const string ProjectPaid = "project-paid";

    /// <summary>乡镇应急经费: budgets of townships' own investments, in yuan.</summary>
    public const string TownshipBudget = "township-budget";

    /// <summary>What townships paid for them.</summary>
    public const string TownshipSpent = "township-spent";

    /// <summary>购置、调拨、划转、捐赠 of equipment: pieces, on the day of the receipt.</summary>
    public const string AssetAcquired = "asset-acquired";

    /// <summary>筹建中的救援基地.</summary>
    public const string BaseInPreparation = "base-in-preparation";

    /// <summary>救援队: +1 when it is established, -1 when it is dissolved.</summary>
    public const string Team = "team";

    /// <summary>A place has a team of a level; the subject is the place, which counts once even if it has several teams.</summary>
    public const string TeamCover = "team-cover";

    /// <summary>队长、副队长职数 of an area squadron: a gauge.</summary>
    public const string TeamPostQuota = "team-post-quota";

    /// <summary>专职队员: the subject is the team, of which the members are a tally.</summary>
    public const string TeamFullTimeMember = "team-full-time-member";

    /// <summary>Of them, 消防救援大队抽调.</summary>
    public const string TeamSecondedMember = "team-seconded-member";

    /// <summary>有效的合作协议: +1 on its first day, -1 on the day after its last.</summary>
    public const string AgreementInForce = "agreement-in-force";

    /// <summary>The same for each speciality and grade of its force.</summary>
    public const string AgreementSpeciality = "agreement-speciality";

    /// <summary>The same during its last ninety days, if no agreement renews it.</summary>
    public const string AgreementExpiring = "agreement-expiring";

    /// <summary>已举办的培训: counts on the day of its first session.</summary>
    public const string TrainingHeld = "training-held";

    /// <summary>已举办的培训场次.</summary>
    public const string TrainingSessionHeld = "training-session-held";

    /// <summary>参训: the subject is the person, at the person's own place.</summary>
    public const string PersonTrained = "person-trained";

    /// <summary>The same for people who passed the test.</summary>
    public const string PersonPassed = "person-passed";

    /// <summary>已开展的演练, once at its organiser's place.</summary>
    public const string DrillHeld = "drill-held";

    /// <summary>参演人次.</summary>
    public const string DrillPeople = "drill-people";

    /// <summary>A rescue team took part in a drill; the subject is the team.</summary>
    public const string TeamDrilled = "team-drilled";

    /// <summary>印发的预案: a first edition or a revision, on its day.</summary>
    public const string PlanIssued = "plan-issued";

    /// <summary>现行预案: +1 on its first day in force, -1 on the first day no longer.</summary>
    public const string PlanInForce = "plan-in-force";

    /// <summary>A place has such a plan in force; the subject is the place, which counts once.</summary>
    public const string PlanCover = "plan-cover";

    /// <summary>与上级预案衔接的现行预案.</summary>
    public const string PlanLinked = "plan-linked";

    /// <summary>现行的应急手册、风险图表、岗位处置卡.</summary>
    public const string PlanAid = "plan-aid";

    /// <summary>发放的手册册数.</summary>
    public const string CopiesGiven = "copies-given";

    /// <summary>The reading of a gauge whose subject no longer exists.</summary>
    public const decimal Gone = -1;

    /// <summary>Whether the metric is a gauge: the last reading of a subject counts; readings are not summed and have no roll-up.</summary>
    public static bool IsGauge(string metric) => Gauges.Contains(metric);

    /// <summary>Whether the metric is counted for each team, to find the smallest and the largest; it is read from the facts.</summary>
    public static bool IsTally(string metric) => metric is TeamFullTimeMember or TeamSecondedMember;

    /// <summary>The metrics whose facts are readings.</summary>
    public static IReadOnlySet<string> Gauges { get; } =
        new HashSet<string>(StringComparer.Ordinal) { InstitutionStaff, PostHeld, TeamPostQuota, IncidentMagnitude, AssessmentScore };

    /// <summary>Gauges that every subject of another metric should have, which says that it exists.</summary>
    public static IReadOnlyDictionary<string, string> Bearers { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal) { [InstitutionStaff] = Institution };

    /// <summary>The metrics without a roll-up, because no figure sums them over a place.</summary>
    public static IReadOnlySet<string> NotSummed { get; } =
        new HashSet<string>(
            [.. Gauges, TeamCover, TeamFullTimeMember, TeamSecondedMember, PersonTrained, PersonPassed, TeamDrilled, PlanCover],
            StringComparer.Ordinal
        );
}
