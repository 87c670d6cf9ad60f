namespace Platform.Core.Events;

/// <summary>预案类别: the kind of a contingency plan (应急预案).</summary>
public enum PlanKind
{
    /// <summary>总体应急预案.</summary>
    Overall,

    /// <summary>专项应急预案, for the hazards it names.</summary>
    Special,

    /// <summary>部门应急预案.</summary>
    Department,

    /// <summary>村（社区）应急处置方案.</summary>
    DisposalScheme,

    /// <summary>生产经营单位综合应急预案.</summary>
    EnterpriseOverall,

    /// <summary>生产经营单位专项应急预案.</summary>
    EnterpriseSpecial,

    /// <summary>生产经营单位现场处置方案.</summary>
    OnSite,
}

/// <summary>预案层级: whose plan it is.</summary>
public enum PlanLevel
{
    /// <summary>市级.</summary>
    City,

    /// <summary>县级.</summary>
    County,

    /// <summary>乡镇（街道）级.</summary>
    Township,

    /// <summary>村（社区）级.</summary>
    Village,

    /// <summary>生产经营单位, at the place where it works.</summary>
    Enterprise,
}

/// <summary>灾种: the hazards that plans, drills and trainings are for.</summary>
public enum Hazard
{
    /// <summary>自然灾害 of any kind; a plan for it covers every natural hazard below.</summary>
    NaturalDisaster,

    /// <summary>防汛抗旱.</summary>
    FloodDrought,

    /// <summary>山洪.</summary>
    FlashFlood,

    /// <summary>地震.</summary>
    Earthquake,

    /// <summary>森林草原火灾.</summary>
    ForestGrasslandFire,

    /// <summary>地质灾害.</summary>
    Geological,

    /// <summary>低温雨雪冰冻等气象灾害.</summary>
    SevereWeather,

    /// <summary>生产安全事故 of any kind; a plan for it covers every accident below.</summary>
    ProductionSafety,

    /// <summary>火灾.</summary>
    Fire,

    /// <summary>高层建筑火灾.</summary>
    HighRiseFire,

    /// <summary>危险化学品事故.</summary>
    HazardousChemicals,

    /// <summary>矿山事故.</summary>
    Mine,

    /// <summary>建筑施工事故, 建筑物倒塌.</summary>
    Construction,

    /// <summary>道路交通事故.</summary>
    RoadTraffic,

    /// <summary>水上事故, 溺水.</summary>
    WaterAccident,

    /// <summary>人员密集场所事故.</summary>
    CrowdedPlace,

    /// <summary>突发公共卫生事件.</summary>
    PublicHealth,

    /// <summary>社会安全事件.</summary>
    SocialSecurity,
}

/// <summary>The state of one edition of a plan in its life cycle.</summary>
public enum PlanState
{
    /// <summary>起草.</summary>
    Draft,

    /// <summary>专家评审.</summary>
    InReview,

    /// <summary>审批通过.</summary>
    Approved,

    /// <summary>印发: has its number and never changes again.</summary>
    Issued,

    /// <summary>已报备: submitted to the level above, which has not yet sent its receipt.</summary>
    Submitted,

    /// <summary>已备案, but its first day in force has not come yet.</summary>
    Filed,

    /// <summary>施行.</summary>
    InForce,

    /// <summary>应予修订: in force, but must be revised or evaluated.</summary>
    DueForRevision,

    /// <summary>被新版代替.</summary>
    Superseded,

    /// <summary>废止.</summary>
    Repealed,

    /// <summary>A draft that was discarded before its issue.</summary>
    Discarded,
}

/// <summary>What was done to a plan.</summary>
public enum PlanChange
{
    /// <summary>印发.</summary>
    Issued,

    /// <summary>报备.</summary>
    Submitted,

    /// <summary>备案: the level above acknowledged it, which decides the first day in force.</summary>
    Filed,

    /// <summary>到期或有触发情形, 应予修订.</summary>
    FellDue,

    /// <summary>评估后无需修订.</summary>
    Evaluated,

    /// <summary>The superior plan changed, another superior was named, or a change of the superior was acknowledged.</summary>
    Relinked,

    /// <summary>被新版代替.</summary>
    Superseded,

    /// <summary>废止.</summary>
    Repealed,

    /// <summary>Its place has another code.</summary>
    Moved,
}

/// <summary>The state of one edition of a plan at one moment, from its issue on.</summary>
/// <param name="Division">Its place by the code it has now.</param>
/// <param name="Moves">The places it belonged to before, if its place was given another code.</param>
/// <param name="SeriesId">Shared by all editions of one plan.</param>
/// <param name="Edition">1 for the first; more: a revision (修订).</param>
/// <param name="Enterprise">Name of the enterprise; null unless it is an enterprise's.</param>
/// <param name="Number">文号.</param>
/// <param name="FiledOn">Date of the receipt of the level above.</param>
/// <param name="InForceFrom">First day in force; null: not yet.</param>
/// <param name="InForceUntil">First day no longer in force; null: not decided.</param>
/// <param name="DueOn">From this day on it must be revised or evaluated; known beforehand if the rule sets an interval.</param>
/// <param name="SuperiorId">The edition of the plan it follows; null: it follows none inside the installation.</param>
/// <param name="NeedsSuperior">False only for plans of the highest level here.</param>
/// <param name="Linked">衔接: follows a superior that is in force and whose changes are all acknowledged.</param>
public sealed record PlanStanding(
    DivisionCode Division,
    IReadOnlyList<PastPlace> Moves,
    Guid SeriesId,
    int Edition,
    PlanKind Kind,
    PlanLevel Level,
    IReadOnlyList<Hazard> Hazards,
    string Title,
    string? Enterprise,
    string? Number,
    DateOnly? IssuedOn,
    DateOnly? FiledOn,
    DateOnly? InForceFrom,
    DateOnly? InForceUntil,
    DateOnly? DueOn,
    Guid? SuperiorId,
    bool NeedsSuperior,
    bool Linked
);

/// <summary>
/// An issued plan changed. There is no event for drafts, because nobody outside the plan's own place works with them. The event holds the
/// state before and after, so that a consumer that counts subtracts the one and adds the other, whatever the order of arrival.
/// </summary>
/// <param name="Was">Null when it was issued.</param>
/// <param name="On">Business date of the change.</param>
public sealed record PlanChanged(Guid PlanId, PlanChange Change, PlanStanding? Was, PlanStanding Now, DateOnly On) : PlatformEvent;

/// <summary>One of the plans that a superior's change concerns.</summary>
public sealed record PlanRelinked(Guid PlanId, PlanStanding Was, PlanStanding Now);

/// <summary>
/// A superior plan changed, and with it the linkage of all these plans below it. There is one event for each county; a consumer counts it
/// as a <see cref="PlanChanged"/> for each plan.
/// </summary>
/// <param name="SuperiorId">The edition that changed.</param>
public sealed record PlansRelinked(Guid SuperiorId, IReadOnlyList<PlanRelinked> Plans, DateOnly On) : PlatformEvent;

/// <summary>A plan must be revised: its interval is over or something happened that the rules name.</summary>
/// <param name="Trigger">Stable word of the reason: interval, law-changed, drill-finding, ...</param>
public sealed record PlanFellDue(Guid PlanId, string Title, string Trigger, string? Note, DateOnly On) : PlatformEvent;

/// <summary>An issued plan was not sent to the level above in time, or was not acknowledged in time.</summary>
/// <param name="Deadline">The last day that was in time.</param>
/// <param name="Receipt">True: the level above is late with its receipt; false: the plan's own place is late.</param>
public sealed record PlanFilingOverdue(Guid PlanId, string Title, DateOnly Deadline, bool Receipt) : PlatformEvent;
