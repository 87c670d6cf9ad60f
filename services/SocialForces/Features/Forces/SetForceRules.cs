using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Access;
using Platform.Records.Rules;
using SocialForces.Data;
using SocialForces.Domain;

namespace SocialForces.Features.Forces;

/// <summary>The intervals the place works by, from a day on.</summary>
/// <param name="ReminderDays">Days before an agreement's last day.</param>
/// <param name="AnswerMinutes">A force's time to answer a request.</param>
/// <param name="ReviewMonths">Months from review to review.</param>
public sealed record SetForceRulesRequest(
    DateOnly ValidFrom,
    [property: Required, Length(0, 10)] IReadOnlyList<int> ReminderDays,
    [property: Range(1, 1440)] int AnswerMinutes,
    [property: Range(1, 60)] int ReviewMonths,
    [property: StringLength(200)] string? Source
);

internal static class SetForceRules
{
    public static async Task<Ok<ForceRulesView>> HandleAsync(
        SetForceRulesRequest request,
        Scope scope,
        SocialForcesDb db,
        CancellationToken ct
    )
    {
        var rules = ForceRules.Set(
            scope.Division,
            request.ValidFrom,
            request.ReminderDays,
            request.AnswerMinutes,
            request.ReviewMonths,
            request.Source
        );
        await db.SetRuleAsync(rules, ForceErrors.RuleStands, ct);
        return TypedResults.Ok(ForceRulesView.Of(rules));
    }
}
