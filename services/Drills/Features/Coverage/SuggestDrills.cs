using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Drills.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace Drills.Features.Coverage;

/// <summary>Suggests which drills to hold next, when, and for which hazard, so that none is late and no month is crowded.</summary>
/// <param name="Months">How many months to look ahead, starting with this one; 12 by default.</param>
public sealed record SuggestDrillsRequest([property: Range(1, 36)] int? Months, Platform.Hosting.Http.Word<DrillDuty>? Duty);

/// <summary>A suggestion.</summary>
/// <param name="Month">First day of the month.</param>
public sealed record SuggestionView(DateOnly Month, Hazard Hazard, DueDrillView Drill);

internal static class SuggestDrills
{
    public static async Task<Ok<Page<SuggestionView>>> HandleAsync(
        [AsParameters] SuggestDrillsRequest request,
        Scope scope,
        DrillsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (today, duty) = (clock.Today(), request.Duty?.Value);
        var first = new DateOnly(today.Year, today.Month, 1);
        var months = Enumerable.Range(0, request.Months ?? 12).Select(first.AddMonths).ToList();
        var end = months[^1].AddMonths(1);
        var due = (await db.DueWithinAsync(scope.Division, today, ct)).Where(d => d.Due < end && (duty is null || d.Duty == duty));
        var seasons = await db.SeasonRules.AsNoTracking().ToListAsync(ct);
        var spread = Suggestion.Spread(
            due,
            months,
            await PlannedAsync(db, scope.Division, first, ct),
            place => SeasonRule.InForce(seasons, place, today)
        );
        return TypedResults.Ok(
            Page.Whole(
                spread
                    .OrderBy(s => s.Month)
                    .ThenBy(s => s.Drill.Division)
                    .Select(s => new SuggestionView(s.Month, s.Hazard, DueDrillView.Of(s.Drill, today)))
            )
        );
    }

    private static async Task<Dictionary<(DivisionCode?, DateOnly), int>> PlannedAsync(
        DrillsDb db,
        DivisionCode place,
        DateOnly from,
        CancellationToken ct
    )
    {
        var planned = await db
            .Drills.AsNoTracking()
            .IgnoreAutoIncludes()
            .Within(place)
            .Where(d => (d.State == DrillState.Planned || d.State == DrillState.Prepared) && d.PlannedOn >= from)
            .Select(d => new { d.Division, d.PlannedOn })
            .ToListAsync(ct);
        return planned
            .GroupBy(d => (d.Division.County, new DateOnly(d.PlannedOn.Year, d.PlannedOn.Month, 1)))
            .ToDictionary(g => g.Key, g => g.Count());
    }
}
