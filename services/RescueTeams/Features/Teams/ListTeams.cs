using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;
using Platform.Records.Lists;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Teams;

/// <summary>The teams of a subtree that exist on a day.</summary>
/// <param name="Level">Only this level.</param>
/// <param name="Readiness">Only teams in this state now.</param>
/// <param name="Specialty">Only teams with this specialty.</param>
/// <param name="Q">Part of the name.</param>
/// <param name="Ended">Those dissolved by the day too.</param>
/// <param name="AsOf">The day; today by default.</param>
public sealed record ListTeamsRequest(
    Word<TeamLevel>? Level = null,
    Word<TeamReadiness>? Readiness = null,
    Word<TeamSpecialty>? Specialty = null,
    [property: StringLength(50)] string? Q = null,
    bool? Ended = null,
    DateOnly? AsOf = null
);

internal static class ListTeams
{
    internal static readonly SortKeys<Team> Sorts = new() { { "name", t => t.Name }, { "establishedOn", t => t.EstablishedOn } };

    public static async Task<Ok<Page<TeamView>>> HandleAsync(
        [AsParameters] ListTeamsRequest request,
        [AsParameters] ListQuery list,
        Scope scope,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var day = request.AsOf ?? clock.Today();
        return await list.PageAsync(
            new Listed<Team>(db, scope.Division, Find(db, scope.Division, request, day), Sorts),
            teams => teams.ShownAsync(day, clock.GetUtcNow(), db, ct),
            ct
        );
    }

    private static IQueryable<Team> Find(RescueTeamsDb db, DivisionCode place, ListTeamsRequest request, DateOnly day)
    {
        var (level, readiness, q) = (request.Level?.Value, request.Readiness?.Value, request.Q?.Trim());
        var specialty = request.Specialty is { } s ? $"[\"{Words.Of(s.Value)}\"]" : null;
        return db
            .Teams.AsNoTracking()
            .Within(place)
            .Where(t => t.EstablishedOn <= day && (request.Ended == true || t.DissolvedOn == null || t.DissolvedOn > day))
            .Where(t => level == null || t.Level == level)
            .Where(t => readiness == null || t.Readiness == readiness)
            .Where(t => specialty == null || EF.Functions.JsonContains(t.Specialties, specialty))
            .Where(t => string.IsNullOrEmpty(q) || t.Name.Contains(q));
    }
}
