namespace Platform.Core.Events;

/// <summary>The kind of an institution: the three levels of "3+4", before and after the renaming.</summary>
public enum InstitutionKind
{
    /// <summary>应急管理局 (city or county).</summary>
    Bureau,

    /// <summary>乡镇（街道）应急管理所.</summary>
    Office,

    /// <summary>村（居）应急管理室.</summary>
    Room,

    /// <summary>乡镇安监站, an office before it was renamed.</summary>
    SafetyStation,

    /// <summary>村安监室, a room before it was renamed.</summary>
    SafetyRoom,
}

/// <summary>An institution exists from <paramref name="On"/> on, with this kind and name.</summary>
public sealed record InstitutionEstablished(Guid InstitutionId, DivisionLevel Level, InstitutionKind Kind, string Name, DateOnly On)
    : PlatformEvent;

/// <summary>挂牌更名: a former safety-supervision station or room became an emergency-management office or room.</summary>
public sealed record InstitutionRenamed(
    Guid InstitutionId,
    DivisionLevel Level,
    InstitutionKind FormerKind,
    InstitutionKind Kind,
    string FormerName,
    string Name,
    DateOnly On,
    string? DocumentNumber
) : PlatformEvent;

/// <summary>The date of the renaming was corrected.</summary>
public sealed record InstitutionRenamingCorrected(
    Guid InstitutionId,
    DivisionLevel Level,
    InstitutionKind FormerKind,
    InstitutionKind Kind,
    DateOnly WasOn,
    DateOnly On
) : PlatformEvent;

/// <summary>The institution moved with its place to another code; the event's division is the new one.</summary>
public sealed record InstitutionMoved(Guid InstitutionId, DivisionLevel Level, InstitutionKind Kind, DivisionCode From, DateOnly On)
    : PlatformEvent;

/// <summary>The institution ended on <paramref name="On"/>.</summary>
/// <param name="SucceededBy">The institution that took over; null if none.</param>
public sealed record InstitutionClosed(Guid InstitutionId, DivisionLevel Level, InstitutionKind Kind, Guid? SucceededBy, DateOnly On)
    : PlatformEvent;

/// <summary>The staff of the institution from <paramref name="On"/> on; the full state, not a difference.</summary>
/// <param name="Posts">编制: posts approved.</param>
/// <param name="FullTime">Full-time staff on duty.</param>
/// <param name="PartTime">Part-time staff on duty.</param>
public sealed record InstitutionStaffed(
    Guid InstitutionId,
    DivisionLevel Level,
    InstitutionKind Kind,
    int Posts,
    int FullTime,
    int PartTime,
    DateOnly On
) : PlatformEvent;

/// <summary>The institution's plaque was hung, independently of a renaming.</summary>
public sealed record InstitutionPlaqueHung(Guid InstitutionId, DivisionLevel Level, InstitutionKind Kind, DateOnly On) : PlatformEvent;

/// <summary>The institution's seal was engraved.</summary>
/// <param name="Text">The words of the seal.</param>
public sealed record InstitutionSealEngraved(Guid InstitutionId, DivisionLevel Level, InstitutionKind Kind, string Text, DateOnly On)
    : PlatformEvent;

/// <summary>Name (corrected, not renamed), address, premises or contacts of the institution changed.</summary>
public sealed record InstitutionChanged(Guid InstitutionId, DivisionLevel Level, InstitutionKind Kind, string Name) : PlatformEvent;

/// <summary>The institution took over the people of a station: 交通劝导站, 交警中队, 防汛办, 人饮站.</summary>
/// <param name="StationKind">Stable word: traffic-persuasion, traffic-police, flood-control, drinking-water, other.</param>
public sealed record StationMerged(Guid InstitutionId, DivisionLevel Level, string StationKind, string Name, int Staff, DateOnly On)
    : PlatformEvent;

/// <summary>This person holds a post from <paramref name="On"/> on; the former holder no longer does.</summary>
/// <param name="PostId">The post, independent of its holder.</param>
/// <param name="Post">Stable word of the post: township-head, bureau-head, party-secretary, ...</param>
/// <param name="Title">As people write it: 县应急管理局局长.</param>
/// <param name="Person">Names the record that the post's place keeps of the person.</param>
/// <param name="Name">The person's name.</param>
public sealed record PostHeld(Guid PostId, string Post, string Title, string Person, string Name, DateOnly On) : PlatformEvent;

/// <summary>The post is vacant from <paramref name="On"/> on.</summary>
public sealed record PostVacated(Guid PostId, string Post, string Title, DateOnly On) : PlatformEvent;

/// <summary>The post moved with its place from <paramref name="From"/> to the event's division; its holder stays the same.</summary>
public sealed record PostMoved(Guid PostId, string Post, string Title, DivisionCode From, DateOnly On) : PlatformEvent;

/// <summary>The five kinds of information officers; two of them have two branches that count as one figure.</summary>
public enum OfficerKind
{
    /// <summary>灾害信息员.</summary>
    Disaster,

    /// <summary>气象应急信息员.</summary>
    Weather,

    /// <summary>地震灾情速报员.</summary>
    EarthquakeReporter,

    /// <summary>地震宏观观测员.</summary>
    MacroObserver,

    /// <summary>山洪灾害信息员.</summary>
    FlashFlood,

    /// <summary>生态护林员.</summary>
    ForestRanger,

    /// <summary>草管员.</summary>
    GrasslandWarden,
}

/// <summary>A person serves as information officer at the event's division from <paramref name="On"/> on.</summary>
/// <param name="OfficerId">The appointment.</param>
/// <param name="Kind">Which of the kinds.</param>
/// <param name="Person">Keyed hash; one person in several appointments is one person.</param>
/// <param name="FullTime">专职, otherwise 兼职.</param>
public sealed record OfficerAppointed(Guid OfficerId, OfficerKind Kind, string Person, DivisionLevel Level, bool FullTime, DateOnly On)
    : PlatformEvent;

/// <summary>The officer became full-time or part-time on <paramref name="On"/>.</summary>
public sealed record OfficerChanged(
    Guid OfficerId,
    OfficerKind Kind,
    string Person,
    DivisionLevel Level,
    bool WasFullTime,
    bool FullTime,
    DateOnly On
) : PlatformEvent;

/// <summary>The appointment moved with its place from <paramref name="From"/> to the event's division.</summary>
public sealed record OfficerMoved(
    Guid OfficerId,
    OfficerKind Kind,
    string Person,
    DivisionLevel Level,
    bool FullTime,
    DivisionCode From,
    DateOnly On
) : PlatformEvent;

/// <summary>The appointment ended: the person no longer serves on <paramref name="On"/>.</summary>
public sealed record OfficerDismissed(Guid OfficerId, OfficerKind Kind, string Person, DivisionLevel Level, bool FullTime, DateOnly On)
    : PlatformEvent;

/// <summary>The county verified that an institution has every item of a standard.</summary>
/// <param name="Standard">Stable word of the checklist: eight-haves, township-capability, village-station.</param>
/// <param name="StandardVersion">The version of the checklist that was used.</param>
public sealed record StandardAttained(Guid InstitutionId, DivisionLevel Level, string Standard, int StandardVersion, DateOnly On)
    : PlatformEvent;

/// <summary>The institution no longer attains the standard: an item was lost, or a newer version asks for more.</summary>
public sealed record StandardLost(Guid InstitutionId, DivisionLevel Level, string Standard, int StandardVersion, DateOnly On)
    : PlatformEvent;

/// <summary>The jurisdiction published the next version of a checklist.</summary>
public sealed record StandardPublished(Guid StandardId, string Standard, int StandardVersion, DateOnly EffectiveFrom) : PlatformEvent;

/// <summary>The institution assessed itself and requests verification by the county.</summary>
public sealed record AssessmentSubmitted(Guid InstitutionId, DivisionLevel Level, string Standard, int StandardVersion, DateOnly On)
    : PlatformEvent;

/// <summary>The county returned the self-assessment.</summary>
/// <param name="Items">Keys of the items to correct.</param>
public sealed record AssessmentReturned(Guid InstitutionId, DivisionLevel Level, string Standard, IReadOnlyList<string> Items, DateOnly On)
    : PlatformEvent;

/// <summary>A policy document was issued by the event's division.</summary>
/// <param name="Number">文号; null if it has none.</param>
/// <param name="Category">Stable word: system-building-plan, reform-plan, flood-season-opinion, township-reform, other.</param>
public sealed record DocumentIssued(Guid DocumentId, string Title, string? Number, string Issuer, string Category, DateOnly On)
    : PlatformEvent;

/// <summary>A policy document is not counted any longer: it was recorded by mistake or repealed.</summary>
public sealed record DocumentWithdrawn(Guid DocumentId, string Title, string Category, DateOnly IssuedOn, DateOnly On, bool Repealed)
    : PlatformEvent;

/// <summary>The steps by which the system was rolled out.</summary>
public enum MilestoneKind
{
    /// <summary>调研.</summary>
    Survey,

    /// <summary>先行试点; the event's division is the pilot county.</summary>
    Pilot,

    /// <summary>学习观摩.</summary>
    Observation,

    /// <summary>专题会议 or 汇报.</summary>
    Meeting,

    /// <summary>全市整体推进.</summary>
    Citywide,
}

/// <summary>A rollout milestone was reached.</summary>
/// <param name="SaidBy">The division that recorded it: for a pilot the city of the pilot county. Null in older events: unknown.</param>
public sealed record MilestoneReached(Guid MilestoneId, MilestoneKind Kind, string Title, DateOnly On, DivisionCode? SaidBy = null)
    : PlatformEvent;

/// <summary>The milestone was recorded by mistake and is not counted any longer.</summary>
/// <param name="ReachedOn">The date it had been recorded with.</param>
/// <param name="SaidBy">As in <see cref="MilestoneReached"/>.</param>
public sealed record MilestoneWithdrawn(
    Guid MilestoneId,
    MilestoneKind Kind,
    string Title,
    DateOnly ReachedOn,
    DateOnly On,
    DivisionCode? SaidBy = null
) : PlatformEvent;

/// <summary>A responsibility contract (目标管理责任书) was signed between a superior and the event's division.</summary>
/// <param name="Superior">The division that signs as superior.</param>
/// <param name="Level">Level of the signing inferior.</param>
/// <param name="Year">The year the targets are for.</param>
public sealed record ContractSigned(Guid ContractId, DivisionCode Superior, DivisionLevel Level, int Year, DateOnly On) : PlatformEvent;

/// <summary>The superior scored the signed contract at the end of the year.</summary>
public sealed record ContractAssessed(Guid ContractId, DivisionCode Superior, DivisionLevel Level, int Year, decimal Score, DateOnly On)
    : PlatformEvent;
