using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Drills.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Records.Places;

namespace Drills.Features.Coverage;

/// <summary>The rule of the seed: every village team and township squadron takes part in a drill every year.</summary>
/// <param name="Year">This year if left out.</param>
/// <param name="Listed">How many of the teams that did not are named, per level.</param>
public sealed record GetCoverageRequest([property: Range(2000, 2100)] int? Year, [property: Range(0, 1_000)] int? Listed);

/// <summary>How far a subtree exercised in a year.</summary>
/// <param name="DrillsHeld">Drills held in the year by an organizer in the subtree.</param>
/// <param name="Below">The same for each place one level down.</param>
public sealed record CoverageView(
    DivisionCode Division,
    int Year,
    int DrillsHeld,
    IReadOnlyList<LevelCoverage> Levels,
    IReadOnlyList<PlaceCoverage> Below
);

/// <summary>One level of teams.</summary>
/// <param name="Teams">Those that existed on the year's last day, or exist today.</param>
/// <param name="Drilled">Those that took part in a drill held in the year, by any organizer.</param>
/// <param name="Missing">The first of the others.</param>
public sealed record LevelCoverage(TeamLevel Level, int Teams, int Drilled, IReadOnlyList<DrillTeam> Missing);

/// <summary>The village teams and township squadrons of a place below.</summary>
public sealed record PlaceCoverage(DivisionCode Division, string? Name, int Teams, int Drilled);

internal static class GetCoverage
{
    private static readonly TeamLevel[] Asked = [TeamLevel.TownshipSquadron, TeamLevel.VillageTeam];

    public static async Task<Ok<CoverageView>> HandleAsync(
        [AsParameters] GetCoverageRequest request,
        Scope scope,
        DrillsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (place, today) = (scope.Division, clock.Today());
        var year = request.Year ?? today.Year;
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var teams = (await db.TeamsWithinAsync(place, ct)).FindAll(t => t.StoodOn(last < today ? last : today));
        var drilled = (
            await db
                .Participations.AsNoTracking()
                .Where(p => p.HeldOn >= first && p.HeldOn <= last)
                .Select(p => p.TeamId)
                .Distinct()
                .ToListAsync(ct)
        ).ToHashSet();
        var held = await db
            .Drills.Within(place)
            .CountAsync(d => d.HeldOn >= first && d.HeldOn <= last && d.State != DrillState.Annulled, ct);
        var levels = teams
            .GroupBy(t => t.Level)
            .OrderBy(g => g.Key)
            .Select(g => new LevelCoverage(
                g.Key,
                g.Count(),
                g.Count(t => drilled.Contains(t.TeamId)),
                Missing(g, drilled, request.Listed ?? 100)
            ));
        return TypedResults.Ok(new CoverageView(place, year, held, [.. levels], await BelowAsync(db, place, teams, drilled, ct)));
    }

    /// <summary>Every team known in the subtree, dissolved ones too.</summary>
    public static Task<List<KnownTeam>> TeamsWithinAsync(this DrillsDb db, DivisionCode place, CancellationToken ct)
    {
        var end = place.SubtreeEnd;
        return db.Teams.AsNoTracking().Where(t => t.Division >= place && t.Division < end).ToListAsync(ct);
    }

    private static List<DrillTeam> Missing(IEnumerable<KnownTeam> teams, HashSet<Guid> drilled, int listed) =>
        [
            .. teams
                .Where(t => !drilled.Contains(t.TeamId))
                .OrderBy(t => t.Division)
                .ThenBy(t => t.TeamId)
                .Take(listed)
                .Select(t => t.Team()),
        ];

    private static async Task<List<PlaceCoverage>> BelowAsync(
        DrillsDb db,
        DivisionCode place,
        List<KnownTeam> teams,
        HashSet<Guid> drilled,
        CancellationToken ct
    )
    {
        var below = teams
            .Where(t => Asked.Contains(t.Level) && t.Division != place)
            .GroupBy(t => t.Division.Prefixes().First(p => p.Value.Length > place.Value.Length))
            .OrderBy(g => g.Key)
            .ToList();
        var names = await db.NamesOfAsync(below.Select(g => g.Key), ct);
        return below.ConvertAll(g => new PlaceCoverage(
            g.Key,
            names.GetValueOrDefault(g.Key),
            g.Count(),
            g.Count(t => drilled.Contains(t.TeamId))
        ));
    }
}
