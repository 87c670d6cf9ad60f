using Platform.Core;
using Platform.Core.Events;

namespace RescueTeams.Domain;

/// <summary>The description of a team, which can change over time.</summary>
/// <param name="Rank">建制级别: 副科级.</param>
/// <param name="Coverage">The townships of an area squadron; empty for the other levels: they cover their own place.</param>
/// <param name="Captains">Number of captains in its establishment.</param>
/// <param name="Deputies">Number of deputy captains in its establishment.</param>
/// <param name="LeaderPosts">The posts whose holders are captain or deputy captain.</param>
public sealed record TeamDescription(
    string Name,
    string? Rank,
    IReadOnlyList<DivisionCode> Coverage,
    IReadOnlyList<TeamSpecialty> Specialties,
    int Captains,
    int Deputies,
    IReadOnlyList<LeaderPost> LeaderPosts,
    Station Station
)
{
    /// <summary>Coverage and specialties sorted, once each; refuses coverage outside the place.</summary>
    public TeamDescription Checked(TeamLevel level, DivisionCode place)
    {
        if (level == TeamLevel.AreaSquadron && Coverage.Count == 0)
        {
            throw TeamErrors.CoverageMissing.At("coverage");
        }

        return Coverage.Where(c => !place.Contains(c)).ToList() is [var outside, ..]
            ? throw TeamErrors.CoverageOutside.At("coverage", outside, place)
            : this with
            {
                Name = Name.Trim(),
                Coverage = [.. Coverage.Distinct().Order()],
                Specialties = [.. Specialties.Distinct().Order()],
            };
    }
}

/// <summary>兼任: the holder of a post of the team's place is captain or deputy captain.</summary>
/// <param name="Role">Captain or deputy.</param>
/// <param name="Post">Stable word of organizations: township-head.</param>
/// <param name="PostId">Which one, where the place has several posts of that word (four deputy county heads); null: the first.</param>
public sealed record LeaderPost(MemberRole Role, string Post, Guid? PostId)
{
    /// <summary>The default leader of a team of a level; an area squadron has captains of its own.</summary>
    public static IReadOnlyList<LeaderPost> Usual(TeamLevel level) =>
        level switch
        {
            TeamLevel.JointTeam => [new(MemberRole.Captain, "deputy-county-head", null), new(MemberRole.Deputy, "bureau-head", null)],
            TeamLevel.TownshipSquadron => [new(MemberRole.Captain, "township-head", null)],
            TeamLevel.VillageTeam => [new(MemberRole.Captain, "village-room-director", null)],
            _ => [],
        };
}

/// <summary>Where a team starts from and how it is called.</summary>
/// <param name="Longitude">Degrees east, CGCS2000; together with the latitude or not at all.</param>
/// <param name="Latitude">Degrees north.</param>
public sealed record Station(string? Address, string? DutyPhone, double? Longitude, double? Latitude)
{
    /// <summary>Refuses half a position.</summary>
    public Station Checked() => Longitude is null == Latitude is null ? this : throw TeamErrors.PositionHalf.At("latitude");
}
