namespace Platform.Core.Events;

/// <summary>救援专业: the five specialities of YJ/T 1.2 to 1.6.</summary>
public enum ForceSpecialty
{
    /// <summary>建筑物倒塌搜救 (YJ/T 1.2).</summary>
    BuildingCollapse,

    /// <summary>山地搜救 (YJ/T 1.3).</summary>
    Mountain,

    /// <summary>水上搜救 (YJ/T 1.4).</summary>
    WaterSurface,

    /// <summary>潜水救援 (YJ/T 1.5).</summary>
    Diving,

    /// <summary>应急医疗救护 (YJ/T 1.6).</summary>
    EmergencyMedical,
}

/// <summary>灾种: the kinds of disaster a social force is called for.</summary>
public enum DisasterKind
{
    /// <summary>洪涝.</summary>
    Flood,

    /// <summary>溺水、水上遇险.</summary>
    WaterAccident,

    /// <summary>地震.</summary>
    Earthquake,

    /// <summary>滑坡、泥石流等地质灾害.</summary>
    Geological,

    /// <summary>建筑物倒塌.</summary>
    BuildingCollapse,

    /// <summary>山岳遇险、走失.</summary>
    MountainAccident,

    /// <summary>火灾.</summary>
    Fire,

    /// <summary>森林草原火灾.</summary>
    ForestFire,

    /// <summary>道路交通事故.</summary>
    TrafficAccident,

    /// <summary>群体性伤病.</summary>
    MassCasualty,

    /// <summary>其他.</summary>
    Other,
}

/// <summary>A speciality of a force and its grade, if it was graded.</summary>
/// <param name="Grade">1 is the highest of three; null: not graded.</param>
public sealed record GradedSpeciality(ForceSpecialty Speciality, int? Grade);

/// <summary>年度审查: the result of the county's yearly review.</summary>
public sealed record ForceReviewed(int Year, bool Passed, DateOnly On);

/// <summary>The change to a social force.</summary>
public enum ForceChange
{
    /// <summary>登记.</summary>
    Registered,

    /// <summary>县级核验通过.</summary>
    Verified,

    /// <summary>核验退回.</summary>
    Returned,

    /// <summary>年度审查.</summary>
    Reviewed,

    /// <summary>Name, specialities, grades or the number of members changed, or were corrected.</summary>
    Described,

    /// <summary>注销.</summary>
    StruckOff,

    /// <summary>Its place has another code.</summary>
    Moved,
}

/// <summary>The state of a social force (社会救援力量) at one moment.</summary>
/// <param name="Division">Where it is registered, by the code it has now.</param>
/// <param name="Members">The number of serving members.</param>
/// <param name="VerifiedOn">The day the county verified it; null: not verified.</param>
public sealed record ForceStanding(
    DivisionCode Division,
    string Name,
    IReadOnlyList<GradedSpeciality> Specialities,
    int Members,
    DateOnly RegisteredOn,
    DateOnly? VerifiedOn,
    IReadOnlyList<ForceReviewed> Reviews,
    DateOnly? StruckOffOn
);

/// <summary>
/// A social force changed. Like every event of this file that has a standing, it holds the state before and after, so that a consumer that
/// counts subtracts the one and adds the other, whatever the order of arrival.
/// </summary>
/// <param name="Was">Null when it was registered.</param>
/// <param name="On">Business date of the change.</param>
public sealed record ForceChanged(Guid ForceId, ForceChange Change, ForceStanding? Was, ForceStanding Now, DateOnly On) : PlatformEvent;

/// <summary>The change to an agreement.</summary>
public enum AgreementChange
{
    /// <summary>签订: both sides have signed.</summary>
    Signed,

    /// <summary>中止.</summary>
    Suspended,

    /// <summary>恢复.</summary>
    Resumed,

    /// <summary>续签: a following agreement was signed.</summary>
    Renewed,

    /// <summary>到期: its last day is over. The standing does not change: its periods have contained that day from the beginning.</summary>
    Expired,

    /// <summary>终止 before its last day.</summary>
    Ended,

    /// <summary>The force's name, specialities or grades changed.</summary>
    ForceDescribed,

    /// <summary>Its bureau's place has another code.</summary>
    Moved,
}

/// <summary>A range of days during which an agreement is in force; its end counts on the day after <paramref name="Last"/>.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day, inclusive.</param>
public sealed record AgreementPeriod(DateOnly First, DateOnly Last);

/// <summary>The state of an agreement (合作协议) at one moment.</summary>
/// <param name="Division">The bureau's place, by the code it has now: where the agreement counts.</param>
/// <param name="ForceDivision">Where the force is registered.</param>
/// <param name="Specialities">The force's specialities.</param>
/// <param name="From">First day agreed.</param>
/// <param name="To">Last day agreed; from the day after it the force is no longer available.</param>
/// <param name="InForce">The days it is in force, known beforehand: without suspensions and without the days after an early end.</param>
/// <param name="RenewedBy">The agreement that follows it; null if none does.</param>
public sealed record AgreementStanding(
    DivisionCode Division,
    Guid ForceId,
    string ForceName,
    DivisionCode ForceDivision,
    IReadOnlyList<GradedSpeciality> Specialities,
    IReadOnlyList<DisasterKind> Disasters,
    IReadOnlyList<DivisionCode> Coverage,
    string? Number,
    DateOnly SignedOn,
    DateOnly From,
    DateOnly To,
    DateOnly? EndedOn,
    IReadOnlyList<AgreementPeriod> InForce,
    Guid? RenewedBy
);

/// <summary>An agreement between a bureau and a social force changed. There is no event for drafts, because only the two sides work with
/// them.</summary>
/// <param name="Was">Null when it was signed.</param>
/// <param name="On">Business date of the change.</param>
public sealed record AgreementChanged(Guid AgreementId, AgreementChange Change, AgreementStanding? Was, AgreementStanding Now, DateOnly On)
    : PlatformEvent;

/// <summary>A reminder: the agreement will soon expire.</summary>
/// <param name="DaysLeft">Days until its last day, that day not counted.</param>
public sealed record AgreementExpiring(Guid AgreementId, Guid ForceId, string ForceName, DateOnly To, int DaysLeft) : PlatformEvent;

/// <summary>The state of a mobilization (调用).</summary>
public enum MobilizationState
{
    /// <summary>已请求: the force can answer until the deadline.</summary>
    Asked,

    /// <summary>已接受.</summary>
    Accepted,

    /// <summary>在途.</summary>
    OnTheWay,

    /// <summary>到场.</summary>
    OnScene,

    /// <summary>归建: released, can be called again.</summary>
    Released,

    /// <summary>已结算.</summary>
    Settled,

    /// <summary>谢绝.</summary>
    Declined,

    /// <summary>逾期未答.</summary>
    Lapsed,

    /// <summary>撤回 by the requester.</summary>
    Withdrawn,
}

/// <summary>A mobilization of one force took a step; its place is where help is needed.</summary>
/// <param name="RequestId">Shared by the forces that are asked one after the other for the same need.</param>
/// <param name="Was">Null when the force was asked.</param>
/// <param name="People">How many people come; null until the force accepts.</param>
/// <param name="Cost">Yuan, once settled.</param>
/// <param name="At">When it happened.</param>
public sealed record MobilizationStepped(
    Guid MobilizationId,
    Guid RequestId,
    Guid ForceId,
    string ForceName,
    DivisionCode ForceDivision,
    Guid AgreementId,
    DisasterKind Disaster,
    MobilizationState? Was,
    MobilizationState Now,
    int? People,
    decimal? Cost,
    DateTimeOffset At
) : PlatformEvent;

/// <summary>Every force that could be asked for a need declined or did not answer: the requester has to find help in another way.</summary>
/// <param name="Last">The mobilization of the force asked last.</param>
/// <param name="Asked">How many were asked.</param>
public sealed record MobilizationsExhausted(Guid RequestId, Guid Last, DisasterKind Disaster, int Asked) : PlatformEvent;
