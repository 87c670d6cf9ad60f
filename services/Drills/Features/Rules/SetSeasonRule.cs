using System.ComponentModel.DataAnnotations;
using Drills.Data;
using Drills.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Records.Rules;

namespace Drills.Features.Rules;

/// <summary>Which hazards the place drills for in which month, from a day on.</summary>
/// <param name="Months">The hazards of January, February ... to December, the most urgent first.</param>
public sealed record SetSeasonRuleRequest(
    [property: Required, Length(12, 12)] IReadOnlyList<IReadOnlyList<Hazard>> Months,
    DateOnly ValidFrom,
    [property: Required, StringLength(200, MinimumLength = 2)] string Source
);

/// <summary>A calendar of hazards as the API shows it.</summary>
/// <param name="Division">Null: everywhere.</param>
public sealed record SeasonRuleView(
    Guid Id,
    DivisionCode? Division,
    IReadOnlyList<IReadOnlyList<Hazard>> Months,
    DateOnly ValidFrom,
    string Source,
    int Version,
    DateTimeOffset UpdatedAt
) : IVersioned
{
    internal static SeasonRuleView Of(SeasonRule r) =>
        new(r.Id, r.Division == default ? null : r.Division, r.Months, r.ValidFrom, r.Source, r.Version, r.UpdatedAt);
}

internal static class SetSeasonRule
{
    public static async Task<Ok<SeasonRuleView>> HandleAsync(SetSeasonRuleRequest request, Scope scope, DrillsDb db, CancellationToken ct)
    {
        if (request.Months.Any(m => m.Count == 0))
        {
            throw CoreErrors.Required.At("months");
        }

        var rule = SeasonRule.Set(scope.Division, request.Months, request.ValidFrom, request.Source.Trim());
        await db.SetRuleAsync(rule, EvaluationErrors.RuleStands, ct);
        return TypedResults.Ok(SeasonRuleView.Of(rule));
    }

    /// <summary>Every calendar that counts, or will, in the place: its own and its superiors'.</summary>
    public static async Task<Ok<Page<SeasonRuleView>>> ListAsync(Scope scope, DrillsDb db, CancellationToken ct)
    {
        var rules = await db.SeasonRules.ListApplyingAsync(scope.Division, ct);
        return TypedResults.Ok(Page.Whole(rules.Select(SeasonRuleView.Of)));
    }
}
