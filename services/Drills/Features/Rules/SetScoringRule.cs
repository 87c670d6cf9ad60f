using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Drills.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Records.Rules;

namespace Drills.Features.Rules;

/// <summary>How evaluations in the place become a score, from a day on.</summary>
/// <param name="Weights">Every heading's share of 100; a heading left out is not judged.</param>
/// <param name="LateWorth">The value of an action done late compared with one done in time, in percent.</param>
/// <param name="Grades">The lowest score of each grade.</param>
/// <param name="Source">The document that sets the rule.</param>
public sealed record SetScoringRuleRequest(
    [property: Required, Length(1, 5)] IReadOnlyList<HeadingWeight> Weights,
    [property: Range(0, 100)] int LateWorth,
    [property: Required, Length(1, 4)] IReadOnlyList<GradeFrom> Grades,
    DateOnly ValidFrom,
    [property: Required, StringLength(200, MinimumLength = 2)] string Source
);

/// <summary>A scoring rule as the API shows it.</summary>
/// <param name="Division">Null: everywhere.</param>
public sealed record ScoringRuleView(
    Guid Id,
    DivisionCode? Division,
    IReadOnlyList<HeadingWeight> Weights,
    int LateWorth,
    IReadOnlyList<GradeFrom> Grades,
    DateOnly ValidFrom,
    string Source,
    int Version,
    DateTimeOffset UpdatedAt
) : IVersioned
{
    internal static ScoringRuleView Of(ScoringRule r) =>
        new(
            r.Id,
            r.Division == default ? null : r.Division,
            r.Weights,
            r.LateWorth,
            r.Grades,
            r.ValidFrom,
            r.Source,
            r.Version,
            r.UpdatedAt
        );
}

internal static class SetScoringRule
{
    public static async Task<Ok<ScoringRuleView>> HandleAsync(SetScoringRuleRequest request, Scope scope, DrillsDb db, CancellationToken ct)
    {
        var rule = ScoringRule.Set(
            scope.Division,
            request.ValidFrom,
            request.Weights,
            request.LateWorth,
            request.Grades,
            request.Source.Trim()
        );
        await db.SetRuleAsync(rule, EvaluationErrors.RuleStands, ct);
        return TypedResults.Ok(ScoringRuleView.Of(rule));
    }

    /// <summary>Every rule that counts, or will, in the place: its own and its superiors'.</summary>
    public static async Task<Ok<Page<ScoringRuleView>>> ListAsync(Scope scope, DrillsDb db, CancellationToken ct)
    {
        var rules = await db.ScoringRules.ListApplyingAsync(scope.Division, ct);
        return TypedResults.Ok(Page.Whole(rules.Select(ScoringRuleView.Of)));
    }
}
