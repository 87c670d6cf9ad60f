using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Drills.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Records.Rules;

namespace Drills.Features.Rules;

/// <summary>How often the units of the place have to drill, from a day on.</summary>
/// <param name="Every">A number of calendar years or months; 0: no longer required.</param>
/// <param name="Hazards">Only drills for one of these fulfil it; left out: any drill.</param>
/// <param name="Source">The document that sets the rule.</param>
public sealed record SetIntervalRuleRequest(
    DrillDuty Duty,
    [property: Range(0, 120)] int Every,
    IntervalUnit Unit,
    [property: Length(0, 30)] IReadOnlyList<Hazard>? Hazards,
    DateOnly ValidFrom,
    [property: Required, StringLength(200, MinimumLength = 2)] string Source
);

/// <summary>An interval as the API shows it.</summary>
/// <param name="Division">Null: everywhere.</param>
public sealed record IntervalRuleView(
    Guid Id,
    DivisionCode? Division,
    DrillDuty Duty,
    int Every,
    IntervalUnit Unit,
    IReadOnlyList<Hazard> Hazards,
    DateOnly ValidFrom,
    string Source,
    int Version,
    DateTimeOffset UpdatedAt
) : IVersioned
{
    internal static IntervalRuleView Of(IntervalRule r) =>
        new(
            r.Id,
            r.Division == default ? null : r.Division,
            r.Duty,
            r.Every,
            r.Unit,
            r.Hazards,
            r.ValidFrom,
            r.Source,
            r.Version,
            r.UpdatedAt
        );
}

internal static class SetIntervalRule
{
    public static async Task<Ok<IntervalRuleView>> HandleAsync(
        SetIntervalRuleRequest request,
        Scope scope,
        DrillsDb db,
        CancellationToken ct
    )
    {
        var rule = IntervalRule.Set(
            scope.Division,
            request.Duty,
            request.Every,
            request.Unit,
            request.Hazards ?? [],
            request.ValidFrom,
            request.Source.Trim()
        );
        await db.SetRuleAsync(rule, EvaluationErrors.RuleStands, ct, r => r.Duty == request.Duty);
        return TypedResults.Ok(IntervalRuleView.Of(rule));
    }

    /// <summary>Every rule that counts, or will, in the place: its own and its superiors'.</summary>
    public static async Task<Ok<Page<IntervalRuleView>>> ListAsync(Scope scope, DrillsDb db, CancellationToken ct)
    {
        var rules = await db
            .IntervalRules.ApplyingAt(scope.Division)
            .OrderBy(r => r.Duty)
            .ThenBy(r => r.Division)
            .ThenBy(r => r.ValidFrom)
            .ToListAsync(ct);
        return TypedResults.Ok(Page.Whole(rules.Select(IntervalRuleView.Of)));
    }
}
