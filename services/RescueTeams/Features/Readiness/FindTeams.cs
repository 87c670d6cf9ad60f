using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;
using Platform.Records.Places;
using RescueTeams.Data;
using RescueTeams.Domain;
using RescueTeams.Features.Teams;

namespace RescueTeams.Features.Readiness;

/// <summary>Which teams can go to a point: those of the path's place, and its neighbours' in the same city.</summary>
/// <param name="Longitude">Of the point, degrees east.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="System">The system in which the point was measured; CGCS2000 by default.</param>
/// <param name="Hazard">The hazard; teams with the specialty for it are listed first.</param>
/// <param name="All">Also those that can't go now, with the reason.</param>
/// <param name="Limit">How many; 10 by default, up to 50.</param>
public sealed record FindTeamsRequest(
    [property: Range(-180.0, 180.0)] double Longitude,
    [property: Range(-90.0, 90.0)] double Latitude,
    Word<CoordinateSystem>? System,
    Word<Hazard>? Hazard,
    bool? All,
    [property: Range(1, 50)] int? Limit
);

/// <summary>A team and the reasons for its position in the list.</summary>
/// <param name="Able">It can go now, has members, and is not held.</param>
/// <param name="Own">It belongs to the path's place. Another's is not held directly: its county is asked for it.</param>
/// <param name="Kilometres">Great circle; the road is longer.</param>
/// <param name="ArrivalMinutes">Turnout and travel, estimated.</param>
/// <param name="SkilledMembers">Number of members with a proved skill for the hazard today.</param>
/// <param name="Reasons">What counted, in the caller's language.</param>
public sealed record FoundTeam(
    TeamView Team,
    bool Able,
    bool Own,
    double Kilometres,
    int ArrivalMinutes,
    int SkilledMembers,
    IReadOnlyList<string> Reasons
);

internal static class FindTeams
{
    public static async Task<Ok<Page<FoundTeam>>> HandleAsync(
        [AsParameters] FindTeamsRequest request,
        Scope scope,
        RescueTeamsDb db,
        IOptions<FindingRules> rules,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        // The nearest squadron may stand behind the county's border. What is shown of it is what a dispatcher needs, no member's data.
        // A partner is shown what its place was given for, and no more.
        var within = scope.Caller.IsPartner ? scope.Division : scope.Division.City ?? scope.Division;
        if (within != scope.Division)
        {
            db.OpenAt(within);
        }

        return TypedResults.Ok(Page.Whole(await FindAsync(request, within, scope.Division, db, rules.Value, clock, ct)));
    }

    /// <summary>The teams of an area, best first.</summary>
    /// <param name="within">The area that is looked in.</param>
    /// <param name="own">Teams of this place are the asker's own.</param>
    public static async Task<IReadOnlyList<FoundTeam>> FindAsync(
        FindTeamsRequest request,
        DivisionCode within,
        DivisionCode own,
        RescueTeamsDb db,
        FindingRules rules,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (longitude, latitude) = Coordinates.From(
            request.System?.Value ?? CoordinateSystem.Cgcs2000,
            request.Longitude,
            request.Latitude
        );
        var (point, limit, now) = (new GeoPoint(longitude, latitude), request.Limit ?? 10, clock.GetUtcNow());
        var near = await db
            .Teams.AsNoTracking()
            .Within(within)
            .Where(t =>
                t.DissolvedOn == null && (request.All == true || t.Readiness == TeamReadiness.Ready || t.Readiness == TeamReadiness.OnDuty)
            )
            .TeamsNearAsync(point, request.Hazard?.Value.Specialty(), rules.MaxKm, ct);
        var teams = near.ConvertAll(n => n.Team);
        var holds = await db.OpenHoldsAsync(teams, now, ct);
        var skilled = await db.SkilledInAsync(teams, request.Hazard?.Value.Specialty(), clock.Today(), ct);
        var strength = await db.StrengthOfAsync(teams, clock.Today(), ct);
        var ranked = near.Select(n =>
                Candidate.Of(
                    n.Team,
                    n.Kilometres,
                    holds.GetValueOrDefault(n.Team.Id),
                    strength[n.Team.Id].Members,
                    skilled.GetValueOrDefault(n.Team.Id),
                    request.Hazard?.Value.Specialty(),
                    rules
                )
            )
            .Where(c => c.Able || request.All == true)
            .OrderByDescending(c => c.Able)
            .ThenBy(c => c.Weight)
            .ThenBy(c => c.Team.Id)
            .Take(limit)
            .ToList();
        var shown = await ranked.ConvertAll(c => c.Team).ShownAsync(clock.Today(), now, db, ct);
        return
        [
            .. ranked.Zip(
                shown,
                (c, view) =>
                    new FoundTeam(
                        view,
                        c.Able,
                        own.Contains(c.Team.Division),
                        Math.Round(c.Kilometres, 1),
                        c.ArrivalMinutes,
                        c.SkilledMembers,
                        c.Reasons
                    )
            ),
        ];
    }
}
