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

/// <summary>Which part of the list.</summary>
/// <param name="Kind">Only teams that lack this.</param>
public sealed record ListShortfallsRequest(Word<ShortfallKind>? Kind, Word<TeamLevel>? Level, int? Limit, string? Cursor);

/// <summary>A team that falls short today, and in what.</summary>
public sealed record TeamShortfallRow(Guid Id, DivisionCode Division, TeamLevel Level, string Name, IReadOnlyList<Shortfall> Shortfalls);

/// <summary>The standing teams of a subtree that fall short of their establishment, of the rule in force or of the law, as of
/// today.</summary>
internal static class ListShortfalls
{
    private const int Batch = 500;

    public static async Task<Ok<Page<TeamShortfallRow>>> HandleAsync(
        [AsParameters] ListShortfallsRequest request,
        Scope scope,
        RescueTeamsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (page, today) = (new PageRequest(request.Limit, request.Cursor), clock.Today());
        var rules = await db.EstablishmentRules.AsNoTracking().Where(r => r.ValidFrom <= today).ToListAsync(ct);
        var (found, reading, level) = (new List<TeamShortfallRow>(), page with { Limit = Batch }, request.Level?.Value);
        while (found.Count <= page.Size)
        {
            var teams = reading.Cut(
                await db
                    .Teams.AsNoTracking()
                    .Within(scope.Division)
                    .Where(t => t.DissolvedOn == null && t.EstablishedOn <= today && (level == null || t.Level == level))
                    .PageByPlace(reading)
                    .ToListAsync(ct),
                t => [t.Division.Value, t.Id.ToString()]
            );
            var strength = await db.StrengthOfAsync(teams.Items.ToList(), today, ct);
            found.AddRange(
                teams
                    .Items.Select(t => new TeamShortfallRow(
                        t.Id,
                        t.Division,
                        t.Level,
                        t.Name,
                        strength[t.Id].Against(t, EstablishmentRule.InForce(rules, t.Division, t.Level, today)?.Terms)
                    ))
                    .Where(r => request.Kind is { } kind ? r.Shortfalls.Any(s => s.Kind == kind.Value) : r.Shortfalls.Count > 0)
            );
            if (teams.NextCursor is null)
            {
                break;
            }

            reading = reading with { Cursor = teams.NextCursor };
        }

        return TypedResults.Ok(page.Cut(found.Take(page.Size + 1).ToList(), r => [r.Division.Value, r.Id.ToString()]));
    }
}
