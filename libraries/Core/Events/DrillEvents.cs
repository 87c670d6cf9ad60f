namespace Platform.Core.Events;

/// <summary>演练形式 (AQ/T 9007).</summary>
public enum DrillForm
{
    /// <summary>桌面演练: played at a table.</summary>
    Tabletop,

    /// <summary>实战演练: people and equipment move.</summary>
    Live,
}

/// <summary>How much of the response is played.</summary>
public enum DrillExtent
{
    /// <summary>功能演练: one function of the response, such as evacuation or communication.</summary>
    Functional,

    /// <summary>全面演练: the whole response.</summary>
    Full,
}

/// <summary>演练内容 (AQ/T 9007).</summary>
public enum DrillContent
{
    /// <summary>单项演练.</summary>
    Single,

    /// <summary>综合演练.</summary>
    Comprehensive,
}

/// <summary>The kind of organiser. A drill has exactly one organiser, however many units take part.</summary>
public enum OrganizerKind
{
    /// <summary>政府及其应急管理机构 of the place: bureau, office, room.</summary>
    Government,

    /// <summary>行业主管部门.</summary>
    SectorDepartment,

    /// <summary>救援队伍 on its own.</summary>
    RescueTeam,

    /// <summary>生产经营单位.</summary>
    Enterprise,

    /// <summary>学校.</summary>
    School,
}

/// <summary>演练评估等级 (AQ/T 9009), by the marks the rule of the place gives it from.</summary>
public enum DrillGrade
{
    /// <summary>优.</summary>
    Excellent,

    /// <summary>良.</summary>
    Good,

    /// <summary>中.</summary>
    Fair,

    /// <summary>差.</summary>
    Poor,
}

/// <summary>The change to a drill that is counted, or that starts or stops being counted.</summary>
public enum DrillChange
{
    /// <summary>举行.</summary>
    Held,

    /// <summary>更正: its record was wrong.</summary>
    Corrected,

    /// <summary>评估.</summary>
    Evaluated,

    /// <summary>Its place has another code.</summary>
    Moved,

    /// <summary>作废: recorded by mistake; it is not counted any longer.</summary>
    Annulled,
}

/// <summary>A rescue team that took part, as it was at that time.</summary>
/// <param name="Division">The team's place.</param>
public sealed record DrillTeam(Guid TeamId, TeamLevel Level, string Name, DivisionCode Division);

/// <summary>The state of a drill that was held, at one moment.</summary>
/// <param name="Division">The organiser's place, by the code it has now; its level is the drill's.</param>
/// <param name="Moves">The places it belonged to before.</param>
/// <param name="OrganiserLevel">City, county, township or village: a village team's own drill is a village's.</param>
/// <param name="Organiser">Name of the organiser.</param>
/// <param name="PlanId">The edition of the contingency plan exercised; null: none.</param>
/// <param name="People">The number of people who took part.</param>
/// <param name="HeldOn">The day it was held, or began.</param>
/// <param name="Score">Out of 100; null: not evaluated.</param>
public sealed record DrillStanding(
    DivisionCode Division,
    IReadOnlyList<PastPlace> Moves,
    string Title,
    OrganizerKind OrganiserKind,
    DivisionLevel OrganiserLevel,
    string Organiser,
    DrillForm Form,
    DrillExtent Extent,
    DrillContent Content,
    Hazard Hazard,
    Guid? PlanId,
    IReadOnlyList<DrillTeam> Teams,
    int People,
    DateOnly HeldOn,
    decimal? Score,
    DrillGrade? Grade
);

/// <summary>
/// A drill that was held changed. The event holds the state before and after, so that a consumer that counts subtracts the one and adds the
/// other, whatever the order of arrival. There is no event for a drill that is only planned.
/// </summary>
/// <param name="Was">Null: it was not counted before.</param>
/// <param name="Now">Null: it is not counted any longer.</param>
/// <param name="On">Business date of the change.</param>
public sealed record DrillChanged(Guid DrillId, DrillChange Change, DrillStanding? Was, DrillStanding? Now, DateOnly On) : PlatformEvent;

/// <summary>A finding of a drill's evaluation shows that the exercised plan must be revised.</summary>
/// <param name="PlanId">The edition exercised.</param>
/// <param name="Reason">The text of the finding.</param>
/// <param name="Due">When the corrective action is due.</param>
public sealed record PlanRevisionDemanded(
    Guid FindingId,
    Guid DrillId,
    Guid PlanId,
    string DrillTitle,
    string Reason,
    DateOnly Due,
    DateOnly On
) : PlatformEvent;

/// <summary>The state of a finding and its corrective action at one moment.</summary>
/// <param name="Due">Last day for the corrective action.</param>
/// <param name="ClosedOn">Null: still open.</param>
public sealed record FindingStanding(
    DivisionCode Division,
    Guid DrillId,
    string Finding,
    string Owner,
    DateOnly FoundOn,
    DateOnly Due,
    DateOnly? ClosedOn
);

/// <summary>A corrective action was ordered, postponed, closed or cancelled.</summary>
/// <param name="Was">Null when it was ordered.</param>
/// <param name="Now">Null: it was cancelled.</param>
public sealed record FindingChanged(Guid FindingId, FindingStanding? Was, FindingStanding? Now, DateOnly On) : PlatformEvent;
