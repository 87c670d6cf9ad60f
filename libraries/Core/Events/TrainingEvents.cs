namespace Platform.Core.Events;

/// <summary>Who gives a training, as reports count it: the emergency authority of a level, or a sector's department.</summary>
public enum TrainingOrganizer
{
    /// <summary>市级.</summary>
    City,

    /// <summary>县级.</summary>
    County,

    /// <summary>乡镇级.</summary>
    Township,

    /// <summary>行业部门, of whatever level.</summary>
    Department,
}

/// <summary>领域: what a training is about.</summary>
public enum TrainingSector
{
    /// <summary>应急管理综合.</summary>
    General,

    /// <summary>安全生产.</summary>
    WorkSafety,

    /// <summary>消防.</summary>
    Fire,

    /// <summary>防汛抗旱.</summary>
    FloodDrought,

    /// <summary>地震.</summary>
    Earthquake,

    /// <summary>地质灾害.</summary>
    Geological,

    /// <summary>森林草原防灭火.</summary>
    ForestFire,

    /// <summary>水域救援.</summary>
    WaterRescue,

    /// <summary>医疗救护.</summary>
    Medical,

    /// <summary>道路交通.</summary>
    RoadTraffic,
}

/// <summary>What was done to a training.</summary>
public enum TrainingChange
{
    /// <summary>计划.</summary>
    Planned,

    /// <summary>举办: one of its sessions was given.</summary>
    Held,

    /// <summary>办结.</summary>
    Closed,

    /// <summary>取消: it was never given.</summary>
    Cancelled,

    /// <summary>作废: it was recorded by mistake and counts nowhere.</summary>
    Annulled,

    /// <summary>更正: who gave it, what about or when was recorded wrong.</summary>
    Corrected,

    /// <summary>Its place has another code.</summary>
    Moved,
}

/// <summary>A session that was given, 场次.</summary>
/// <param name="Hours">学时.</param>
public sealed record SessionGiven(Guid SessionId, DateOnly On, decimal Hours);

/// <summary>All that is known of a training (培训) at one moment.</summary>
/// <param name="Division">Who gives it, by the code that place has now.</param>
/// <param name="Moves">Where it stood before.</param>
/// <param name="Sessions">Those that were given and count; none of one cancelled or annulled.</param>
public sealed record TrainingStanding(
    DivisionCode Division,
    IReadOnlyList<PastPlace> Moves,
    TrainingOrganizer Organizer,
    TrainingSector Sector,
    string Topic,
    IReadOnlyList<SessionGiven> Sessions
);

/// <summary>Something was done to a training; see <see cref="TeamChanged"/> on before and after.</summary>
/// <param name="Was">Null when it was planned.</param>
/// <param name="On">Business date of the change; of a correction or an annulment the day it was made.</param>
public sealed record TrainingChanged(Guid TrainingId, TrainingChange Change, TrainingStanding? Was, TrainingStanding Now, DateOnly On)
    : PlatformEvent;

/// <summary>All that is known of one person at one session.</summary>
/// <param name="Division">Where the person came from, by the code that place has now.</param>
/// <param name="Moves">Where that place stood before.</param>
/// <param name="Person">Keyed hash; one person at several sessions is one person.</param>
/// <param name="On">The session's day; null: it does not count, for it was struck out or the training was annulled.</param>
/// <param name="Passed">Null: there was no test, or it is not known yet.</param>
public sealed record TraineeStanding(
    DivisionCode Division,
    IReadOnlyList<PastPlace> Moves,
    Guid TrainingId,
    Guid SessionId,
    string Person,
    DateOnly? On,
    bool? Passed
);

/// <summary>A person attended a session, or what is known of it is another thing now.</summary>
/// <param name="Was">Null when it was first recorded.</param>
public sealed record TraineeChanged(Guid TraineeId, TraineeStanding? Was, TraineeStanding Now) : PlatformEvent;

/// <summary>By what somebody is recognized in another service's records: hashes under the installation's key, and the name.</summary>
/// <param name="Person">The hash by which the person was first known to who tells.</param>
/// <param name="IdKey">Of the identity number; null while only the phone is known.</param>
/// <param name="PhoneKey">Of the mobile number; it names the person only together with the name.</param>
public sealed record PersonHashes(string Person, string Name, string? IdKey, string? PhoneKey);

/// <summary>A certificate (证书) as it stands.</summary>
/// <param name="Specialty">The skill it proves in a rescue team; null: none.</param>
/// <param name="Until">Last day it is valid; null: for good.</param>
/// <param name="RevokedOn">The first day it is valid no longer, for it was taken back.</param>
public sealed record CertificateStanding(
    PersonHashes Holder,
    string Name,
    string Number,
    TeamSpecialty? Specialty,
    DateOnly IssuedOn,
    DateOnly? Until,
    DateOnly? RevokedOn
);

/// <summary>A training's certificate was issued, extended, corrected or revoked.</summary>
/// <param name="Revision">Grows by one with each change: of two told in any order the greater one counts.</param>
/// <param name="Was">Null when it was issued.</param>
public sealed record CertificateChanged(
    Guid CertificateId,
    Guid TrainingId,
    int Revision,
    CertificateStanding? Was,
    CertificateStanding Now
) : PlatformEvent;
