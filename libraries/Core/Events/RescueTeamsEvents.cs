namespace Platform.Core.Events;

/// <summary>The four levels of rescue teams, the "4" of "3+4".</summary>
public enum TeamLevel
{
    /// <summary>县应急救援联队.</summary>
    JointTeam,

    /// <summary>片区应急救援中队, covers several townships of its county.</summary>
    AreaSquadron,

    /// <summary>乡镇（街道）应急（消防）救援中队.</summary>
    TownshipSquadron,

    /// <summary>村（社区）应急（消防）救援队.</summary>
    VillageTeam,
}

/// <summary>The level of place that teams belong to.</summary>
public static class TeamLevels
{
    /// <summary>The level of place that a team of a level belongs to; an area squadron belongs to its county.</summary>
    public static DivisionLevel Place(this TeamLevel level) =>
        level switch
        {
            TeamLevel.TownshipSquadron => DivisionLevel.Township,
            TeamLevel.VillageTeam => DivisionLevel.Village,
            _ => DivisionLevel.County,
        };
}

/// <summary>专业方向: what a team is trained and equipped for in addition to its general duty.</summary>
public enum TeamSpecialty
{
    /// <summary>灭火.</summary>
    Fire,

    /// <summary>水域救援.</summary>
    Water,

    /// <summary>山岳救援.</summary>
    Mountain,

    /// <summary>医疗救护.</summary>
    Medical,

    /// <summary>地震（建筑物倒塌）救援.</summary>
    Earthquake,

    /// <summary>森林草原灭火.</summary>
    ForestFire,

    /// <summary>防汛抢险.</summary>
    Flood,

    /// <summary>地质灾害抢险.</summary>
    Geological,
}

/// <summary>The change to a team.</summary>
public enum TeamChange
{
    /// <summary>组建.</summary>
    Established,

    /// <summary>Name, rank, coverage, specialties or posts changed from a day on, or were corrected.</summary>
    Described,

    /// <summary>撤销.</summary>
    Dissolved,

    /// <summary>Its place has another code.</summary>
    Moved,
}

/// <summary>The state of a rescue team at one moment.</summary>
/// <param name="Division">Its place by the code it has now; an area squadron's is its county.</param>
/// <param name="Rank">建制级别, as people write it: 副科级; null if it has none.</param>
/// <param name="Coverage">The places it serves without a request; for an area squadron its townships.</param>
/// <param name="Captains">How many captains its establishment has.</param>
/// <param name="Deputies">How many deputy captains.</param>
public sealed record TeamStanding(
    DivisionCode Division,
    IReadOnlyList<PastPlace> Moves,
    TeamLevel Level,
    string Name,
    string? Rank,
    IReadOnlyList<DivisionCode> Coverage,
    IReadOnlyList<TeamSpecialty> Specialties,
    int Captains,
    int Deputies,
    DateOnly EstablishedOn,
    DateOnly? DissolvedOn
);

/// <summary>
/// A team changed. Like every event of this file that has a standing, it holds the state before and after, so that a consumer that counts
/// subtracts the one and adds the other, whatever the order of arrival.
/// </summary>
/// <param name="Was">Null when it was established.</param>
/// <param name="On">Business date of the change.</param>
public sealed record TeamChanged(Guid TeamId, TeamChange Change, TeamStanding? Was, TeamStanding Now, DateOnly On) : PlatformEvent;

/// <summary>The team has another leader or none: the holder of the post that the captaincy goes with, or a member.</summary>
/// <param name="Role">Captain or deputy.</param>
/// <param name="Post">Stable word of the post the captaincy goes with: township-head; null if the leader is a member who holds no such
/// post.</param>
/// <param name="Person">Keyed hash; null: no leader.</param>
/// <param name="Name">The person's name; null: no leader.</param>
public sealed record TeamLeaderChanged(
    Guid TeamId,
    TeamLevel Level,
    MemberRole Role,
    string? Post,
    string? Person,
    string? Name,
    DateOnly On
) : PlatformEvent;
