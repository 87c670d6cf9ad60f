namespace Platform.Core.Events;

/// <summary>The role of a person in a team.</summary>
public enum MemberRole
{
    /// <summary>队长.</summary>
    Captain,

    /// <summary>副队长.</summary>
    Deputy,

    /// <summary>队员.</summary>
    Member,
}

/// <summary>专职 or 兼职.</summary>
public enum MemberEmployment
{
    /// <summary>专职.</summary>
    FullTime,

    /// <summary>兼职.</summary>
    PartTime,
}

/// <summary>人员来源: where a team's member comes from.</summary>
public enum MemberSource
{
    /// <summary>乡镇（街道）干部.</summary>
    Cadre,

    /// <summary>派出所.</summary>
    PoliceStation,

    /// <summary>民兵预备役.</summary>
    Militia,

    /// <summary>卫生院、村卫生室.</summary>
    Clinic,

    /// <summary>学校.</summary>
    School,

    /// <summary>企业、辖区单位.</summary>
    Enterprise,

    /// <summary>公益性岗位.</summary>
    PublicWelfarePost,

    /// <summary>生态护林员.</summary>
    ForestRanger,

    /// <summary>地质灾害信息员.</summary>
    GeologicalOfficer,

    /// <summary>农村道路养护员.</summary>
    RoadKeeper,

    /// <summary>驻村工作队.</summary>
    ResidentWorkTeam,

    /// <summary>大学生村官.</summary>
    GraduateVillageOfficial,

    /// <summary>应急管理室人员.</summary>
    VillageRoom,

    /// <summary>村民小组组长.</summary>
    GroupHead,

    /// <summary>退伍军人.</summary>
    Veteran,

    /// <summary>县消防救援大队抽调.</summary>
    FireBrigadeSecondment,

    /// <summary>人饮站划转.</summary>
    StationTransfer,

    /// <summary>行业部门小分队.</summary>
    Department,

    /// <summary>社会应急力量.</summary>
    SocialForce,

    /// <summary>公开招聘.</summary>
    Recruited,

    /// <summary>其他.</summary>
    Other,
}

/// <summary>The change to a membership.</summary>
public enum MemberChange
{
    /// <summary>入队.</summary>
    Joined,

    /// <summary>Role, employment or source changed from a day on.</summary>
    Changed,

    /// <summary>离队.</summary>
    Left,

    /// <summary>Its team's place has another code.</summary>
    Moved,
}

/// <summary>The role, employment and source of a member from a day on, until the next terms.</summary>
public sealed record MemberTerms(DateOnly From, MemberRole Role, MemberEmployment Employment, MemberSource Source);

/// <summary>The state of one person's membership in one team.</summary>
/// <param name="Division">The team's place by the code it has now.</param>
/// <param name="Person">Keyed hash; one person in several teams is one person.</param>
/// <param name="Terms">By day, at least one; the first begins on the day the member joined.</param>
/// <param name="LeftOn">The first day on which the person is no longer a member.</param>
public sealed record MemberStanding(
    DivisionCode Division,
    IReadOnlyList<PastPlace> Moves,
    Guid TeamId,
    TeamLevel Level,
    string Person,
    IReadOnlyList<MemberTerms> Terms,
    DateOnly? LeftOn
);

/// <summary>A membership changed; <see cref="TeamChanged"/> explains the state before and after.</summary>
/// <param name="Was">Null when the member joined.</param>
public sealed record MemberChanged(Guid MemberId, MemberChange Change, MemberStanding? Was, MemberStanding Now, DateOnly On)
    : PlatformEvent;
