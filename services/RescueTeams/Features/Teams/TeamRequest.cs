using System.ComponentModel.DataAnnotations;
using Platform.Core;
using Platform.Core.Events;
using RescueTeams.Domain;

namespace RescueTeams.Features.Teams;

/// <summary>The description of a team.</summary>
/// <param name="Rank">建制级别: 副科级.</param>
/// <param name="Coverage">Townships of an area squadron.</param>
/// <param name="LeaderPosts">Posts of its place whose holders are captain or deputy captain; by default the level's usual ones. Empty:
/// captains of its own.</param>
/// <param name="System">The system in which the position was measured; CGCS2000 by default.</param>
public sealed record TeamDescriptionRequest(
    [property: Required, StringLength(100, MinimumLength = 2)] string Name,
    [property: StringLength(50)] string? Rank,
    IReadOnlyList<DivisionCode>? Coverage,
    IReadOnlyList<TeamSpecialty>? Specialties,
    [property: Range(0, 20)] int? Captains,
    [property: Range(0, 20)] int? Deputies,
    IReadOnlyList<LeaderPostRequest>? LeaderPosts,
    [property: StringLength(200)] string? Address,
    [property: StringLength(30)] string? DutyPhone,
    [property: Range(-180.0, 180.0)] double? Longitude,
    [property: Range(-90.0, 90.0)] double? Latitude,
    CoordinateSystem? System
)
{
    internal TeamDescription Of(TeamLevel level)
    {
        var (longitude, latitude) =
            Longitude is { } lon && Latitude is { } lat
                ? Coordinates.From(System ?? CoordinateSystem.Cgcs2000, lon, lat)
                : (Longitude, Latitude);
        IReadOnlyList<LeaderPost> posts = LeaderPosts is null
            ? LeaderPost.Usual(level)
            : [.. LeaderPosts.Select(p => new LeaderPost(p.Role, p.Post, p.PostId))];
        return new TeamDescription(
            Name,
            Rank,
            Coverage ?? [],
            Specialties ?? [],
            Captains ?? 1,
            Deputies ?? posts.Count(p => p.Role == MemberRole.Deputy),
            posts,
            new Station(Address, DutyPhone, longitude, latitude)
        );
    }
}

/// <summary>A post whose holder is captain or deputy captain.</summary>
public sealed record LeaderPostRequest(MemberRole Role, [property: Required, StringLength(60)] string Post, Guid? PostId);
