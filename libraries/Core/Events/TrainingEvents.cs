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

    /// <summary>行业部门, at any level.</summary>
    Department,
}

/// <summary>领域: the subject of a training.</summary>
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

/// <summary>The change to a training.</summary>
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

    /// <summary>作废: it was recorded by mistake and is not counted.</summary>
    Annulled,

    /// <summary>更正: organizer, subject or date was recorded wrongly.</summary>
    Corrected,

    /// <summary>Its place has another code.</summary>
    Moved,
}

/// <summary>A session that was given, 场次.</summary>
/// <param name="Hours">学时.</param>
public sealed record SessionGiven(Guid SessionId, DateOnly On, decimal Hours);

/// <summary>The state of a training (培训) at one moment.</summary>
/// <param name="Division">The organizer's place, by the code it has now.</param>
/// <param name="Moves">The places it belonged to before.</param>
/// <param name="Sessions">The sessions that were given and count; empty for a training that was cancelled or annulled.</param>
public sealed record TrainingStanding(
    DivisionCode Division,
    IReadOnlyList<PastPlace> Moves,
    TrainingOrganizer Organizer,
    TrainingSector Sector,
    string Topic,
    IReadOnlyList<SessionGiven> Sessions
);

/// <summary>A training changed; <see cref="TeamChanged"/> explains the state before and after.</summary>
/// <param name="Was">Null when it was planned.</param>
/// <param name="On">Business date of the change; for a correction or an annulment the day it was made.</param>
public sealed record TrainingChanged(Guid TrainingId, TrainingChange Change, TrainingStanding? Was, TrainingStanding Now, DateOnly On)
    : PlatformEvent;

/// <summary>The state of one person's attendance at one session.</summary>
/// <param name="Division">The place the person came from, by the code it has now.</param>
/// <param name="Moves">The codes of that place before.</param>
/// <param name="Person">Keyed hash; one person at several sessions is one person.</param>
/// <param name="On">The session's day; null: it does not count, because the attendance was struck out or the training was annulled.</param>
/// <param name="Passed">Null: there was no test, or its result is not known yet.</param>
public sealed record TraineeStanding(
    DivisionCode Division,
    IReadOnlyList<PastPlace> Moves,
    Guid TrainingId,
    Guid SessionId,
    string Person,
    DateOnly? On,
    bool? Passed
);

/// <summary>A person attended a session, or the record of the attendance changed.</summary>
/// <param name="Was">Null when it was first recorded.</param>
public sealed record TraineeChanged(Guid TraineeId, TraineeStanding? Was, TraineeStanding Now) : PlatformEvent;

/// <summary>Identifies a person in another service's records: hashes under the installation's key, and the name.</summary>
/// <param name="Person">The hash under which the publishing service first recorded the person.</param>
/// <param name="IdKey">Of the identity number; null while only the phone is known.</param>
/// <param name="PhoneKey">Of the mobile number; it identifies the person only together with the name.</param>
public sealed record PersonHashes(string Person, string Name, string? IdKey, string? PhoneKey);

/// <summary>The state of a certificate (证书).</summary>
/// <param name="Specialty">The skill it proves in a rescue team; null: none.</param>
/// <param name="Until">Last day it is valid; null: it does not expire.</param>
/// <param name="RevokedOn">The first day it is no longer valid because it was revoked.</param>
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
/// <param name="Revision">Grows by one with each change: when two events arrive in any order, the greater one counts.</param>
/// <param name="Was">Null when it was issued.</param>
public sealed record CertificateChanged(
    Guid CertificateId,
    Guid TrainingId,
    int Revision,
    CertificateStanding? Was,
    CertificateStanding Now
) : PlatformEvent;
