using System.ComponentModel.DataAnnotations;
using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Access;
using Platform.Records.Rules;

namespace ContingencyPlans.Features.Rules;

/// <summary>The numbers the place's plans live by, from a day on.</summary>
/// <param name="SubmitWithin">Working days from the issue to the submission.</param>
/// <param name="ReceiptWithin">Working days from the submission to the receipt.</param>
/// <param name="EvaluateEvery">Months.</param>
/// <param name="Opinions">How many experts' opinions a review needs at least; without one there is no review.</param>
public sealed record SetPlanRulesRequest(
    DateOnly ValidFrom,
    [property: Range(1, 250)] int SubmitWithin,
    [property: Range(1, 250)] int ReceiptWithin,
    [property: Range(1, 120)] int EvaluateEvery,
    [property: Range(1, 20)] int Opinions,
    [property: Required, StringLength(200, MinimumLength = 2)] string Source
);

internal static class SetPlanRules
{
    public static async Task<Ok<PlanRulesView>> HandleAsync(
        SetPlanRulesRequest request,
        Scope scope,
        ContingencyPlansDb db,
        CancellationToken ct
    )
    {
        var rules = PlanRules.Set(
            scope.Division,
            request.ValidFrom,
            request.SubmitWithin,
            request.ReceiptWithin,
            request.EvaluateEvery,
            request.Opinions,
            request.Source.Trim()
        );
        await db.SetRuleAsync(rules, PlanLifeErrors.DateTaken, ct);
        return TypedResults.Ok(PlanRulesView.Of(rules));
    }
}
