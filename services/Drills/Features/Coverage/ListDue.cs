using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Drills.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Http;

namespace Drills.Features.Coverage;

/// <summary>Who has to drill and did not in time; or will soon have to.</summary>
/// <param name="Within">Also what falls due in so many days; left out: only what is overdue.</param>
public sealed record ListDueRequest(Word<DrillDuty>? Duty, [property: Range(0, 1_100)] int? Within, int? Limit, string? Cursor);

/// <summary>A drill that is due.</summary>
/// <param name="SubjectId">Id of the team or plan; null: the government of the place.</param>
/// <param name="Last">The last one recorded that fulfils the rule; null: none.</param>
/// <param name="DaysOverdue">0: not yet.</param>
/// <param name="Source">The document that requires it.</param>
public sealed record DueDrillView(
    DrillDuty Duty,
    Guid? SubjectId,
    string Name,
    DivisionCode Division,
    DateOnly? Last,
    DateOnly Due,
    int DaysOverdue,
    int Every,
    IntervalUnit Unit,
    IReadOnlyList<Hazard> Hazards,
    string Source
)
{
    internal static DueDrillView Of(DueDrill d, DateOnly today) =>
        new(
            d.Duty,
            d.Who,
            d.Name,
            d.Division,
            d.Last,
            d.Due,
            Math.Max(0, today.DayNumber - d.Due.DayNumber),
            d.Rule.Every,
            d.Rule.Unit,
            d.Rule.Hazards,
            d.Rule.Source
        );
}

internal static class ListDue
{
    public static async Task<Ok<Page<DueDrillView>>> HandleAsync(
        [AsParameters] ListDueRequest request,
        Scope scope,
        DrillsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (page, duty, today) = (new PageRequest(request.Limit, request.Cursor), request.Duty?.Value, clock.Today());
        var until = today.AddDays(request.Within ?? -1);
        var due = (await db.DueWithinAsync(scope.Division, today, ct)).Where(d => d.Due <= until && (duty is null || d.Duty == duty));
        var rows = due.Select(d => (Key: KeyOf(d), Drill: d)).OrderBy(d => d.Key, StringComparer.Ordinal);
        var after = page.After(keys: 1) is [var last] ? rows.Where(d => string.CompareOrdinal(d.Key, last) > 0) : rows.AsEnumerable();
        var cut = page.Cut([.. after.Take(page.Size + 1)], d => [d.Key]);
        return TypedResults.Ok(new Page<DueDrillView>([.. cut.Items.Select(d => DueDrillView.Of(d.Drill, today))], cut.NextCursor));
    }

    // What is due first comes first.
    private static string KeyOf(DueDrill d) => $"{d.Due:yyyyMMdd} {d.Division.Value, -12} {d.Duty} {d.Who}";
}
