using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;
using RescueTeams.Data;
using RescueTeams.Domain;

namespace RescueTeams.Features.Teams;

/// <summary>The teams of a subtree that exist on a day.</summary>
/// <param name="Level">Only this level.</param>
/// <param name="Readiness">Only teams in this state now.</param>
/// <param name="Specialty">Only teams with this specialty.</param>
/// <param name="Name">Part of the name.</param>
/// <param name="Past">Those dissolved by the day too.</param>
/// <param name="AsOf">The day; today by default.</param>
public sealed record ListTeamsRequest(
    Word<TeamLevel>? Level = null,
    Word<TeamReadiness>? Readiness = null,
    Word<TeamSpecialty>? Specialty = null,
    [property: StringLength(50)] string? Name = null,
    bool? Past = null,
    DateOnly? AsOf = null,
    int? Limit = null,
    string? Cursor = null
);

internal static class ListTeams
{
    public static async Task<Ok<Page<TeamView>>> HandleAsync(
        [AsParameters] ListTeamsRequest request,
        Scope scope,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var page = new PageRequest(request.Limit, request.Cursor);
        var day = request.AsOf ?? clock.Today();
        var cut = page.Cut(
            await Find(db, scope.Division, request, day).PageByPlace(page).ToListAsync(ct),
            t => [t.Division.Value, t.Id.ToString()]
        );
        return TypedResults.Ok(new Page<TeamView>(await cut.Items.ShownAsync(day, clock.GetUtcNow(), db, ct), cut.NextCursor));
    }

    private static IQueryable<Team> Find(RescueTeamsDb db, DivisionCode place, ListTeamsRequest request, DateOnly day)
    {
        var (level, readiness, name) = (request.Level?.Value, request.Readiness?.Value, request.Name?.Trim());
        var specialty = request.Specialty is { } s ? $"[\"{Words.Of(s.Value)}\"]" : null;
        return db
            .Teams.AsNoTracking()
            .Within(place)
            .Where(t => t.EstablishedOn <= day && (request.Past == true || t.DissolvedOn == null || t.DissolvedOn > day))
            .Where(t => level == null || t.Level == level)
            .Where(t => readiness == null || t.Readiness == readiness)
            .Where(t => specialty == null || EF.Functions.JsonContains(t.Specialties, specialty))
            .Where(t => string.IsNullOrEmpty(name) || t.Name.Contains(name));
    }
}
