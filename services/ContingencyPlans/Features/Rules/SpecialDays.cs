using System.ComponentModel.DataAnnotations;
using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using ContingencyPlans.Features.Plans.Steps;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace ContingencyPlans.Features.Rules;

/// <summary>A day that is worked or not against the week, as the API shows it.</summary>
/// <param name="Division">Null: for every place.</param>
public sealed record SpecialDayView(DivisionCode? Division, DateOnly Date, bool Works, string Name, string? Source)
{
    internal static SpecialDayView Of(SpecialDay d) => new(d.Division == default ? null : d.Division, d.Date, d.Works, d.Name, d.Source);
}

/// <summary>节假日 and 调休 of the place, as its notice names them; a day sent again is corrected.</summary>
public sealed record SetSpecialDaysRequest(
    [property: Required, Length(1, 100)] IReadOnlyList<SpecialDayRequest> Days,
    [property: Required, StringLength(200, MinimumLength = 2)] string Source
);

/// <summary>One day.</summary>
/// <param name="Works">False: a holiday; true: a weekend that is worked.</param>
public sealed record SpecialDayRequest(DateOnly Date, bool Works, [property: Required, StringLength(50, MinimumLength = 1)] string Name);

/// <summary>The days that can count at a place in a year.</summary>
internal static class ListSpecialDays
{
    public static async Task<Ok<Page<SpecialDayView>>> HandleAsync(int? year, Scope scope, ContingencyPlansDb db, CancellationToken ct)
    {
        var places = scope.Division.Prefixes().Append(default).ToList();
        var days = await db
            .SpecialDays.AsNoTracking()
            .Where(d => places.Contains(d.Division) && (year == null || d.Date.Year == year))
            .OrderBy(d => d.Date)
            .ToListAsync(ct);
        return TypedResults.Ok(Page.Whole(days.Select(SpecialDayView.Of)));
    }
}

internal static class SetSpecialDays
{
    public static async Task<Ok<Page<SpecialDayView>>> HandleAsync(
        SetSpecialDaysRequest request,
        Scope scope,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await using var transaction = await db.TransactAsync(ct);
        var dates = request.Days.Select(d => d.Date).ToList();
        var known = await db
            .SpecialDays.Where(d => d.Division == scope.Division && dates.Contains(d.Date))
            .ToDictionaryAsync(d => d.Date, ct);
        var set = request
            .Days.DistinctBy(d => d.Date)
            .Select(entry =>
            {
                var day =
                    known.GetValueOrDefault(entry.Date)
                    ?? db.Add(SpecialDay.Set(scope.Division, entry.Date, entry.Works, entry.Name, request.Source)).Entity;
                day.Put(entry.Works, entry.Name, request.Source);
                return day;
            })
            .ToList();
        await db.SaveChangesAsync(ct);
        await ReckonOpenDeadlinesAsync(scope, db, clock, ct);
        await transaction.CommitAsync(ct);
        return TypedResults.Ok(Page.Whole(set.Select(SpecialDayView.Of)));
    }

    // The deadlines that run through a year whose holidays were not on record.
    private static async Task ReckonOpenDeadlinesAsync(Scope scope, ContingencyPlansDb db, TimeProvider clock, CancellationToken ct)
    {
        var plans = await db.Plans.Within(scope.Division).Where(p => p.DeadlineOpen && p.FiledOn == null).ToListAsync(ct);
        if (plans.Count == 0)
        {
            return;
        }

        var context = await PlanStepContext.OpenAsync(db, scope, clock, ct);
        foreach (var plan in plans)
        {
            plan.ReckonDeadlines(context.RulesOf(plan, plan.SubmittedOn ?? plan.IssuedOn!.Value), context.Calendar);
        }

        await db.SaveChangesAsync(ct);
    }
}
