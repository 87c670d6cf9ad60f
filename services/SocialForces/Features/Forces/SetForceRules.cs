using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Hosting.Access;
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
        if (await db.Rules.AnyAsync(r => r.Division == scope.Division && r.ValidFrom == request.ValidFrom, ct))
        {
            throw ForceErrors.RuleStands.At("validFrom", request.ValidFrom);
        }

        var rules = ForceRules.Set(
            scope.Division,
            request.ValidFrom,
            request.ReminderDays,
            request.AnswerMinutes,
            request.ReviewMonths,
            request.Source
        );
        db.Add(rules);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ForceRulesView.Of(rules));
    }
}
