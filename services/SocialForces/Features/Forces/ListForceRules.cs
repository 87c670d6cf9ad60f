using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Records.Rules;
using SocialForces.Data;
using SocialForces.Domain;

namespace SocialForces.Features.Forces;

/// <summary>Rules as the API shows them.</summary>
/// <param name="Division">Null: for every place, until a jurisdiction sets its own.</param>
public sealed record ForceRulesView(
    Guid Id,
    DivisionCode? Division,
    DateOnly ValidFrom,
    IReadOnlyList<int> ReminderDays,
    int AnswerMinutes,
    int ReviewMonths,
    string? Source,
    int Version,
    DateTimeOffset UpdatedAt
) : IVersioned
{
    internal static ForceRulesView Of(ForceRules r) =>
        new(
            r.Id,
            r.Division == default ? null : r.Division,
            r.ValidFrom,
            r.ReminderDays,
            r.AnswerMinutes,
            r.ReviewMonths,
            r.Source,
            r.Version,
            r.UpdatedAt
        );
}

/// <summary>The rules that can count at a place: its own and those of the places above it.</summary>
internal static class ListForceRules
{
    public static async Task<Ok<Page<ForceRulesView>>> HandleAsync(Scope scope, SocialForcesDb db, CancellationToken ct)
    {
        var rules = await db.Rules.ListApplyingAsync(scope.Division, ct);
        return TypedResults.Ok(Page.Whole(rules.Select(ForceRulesView.Of)));
    }
}
