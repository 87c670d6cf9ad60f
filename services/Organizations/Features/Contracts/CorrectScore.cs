using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Organizations.Domain;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace Organizations.Features.Contracts;

/// <summary>The score as it should have been recorded.</summary>
/// <param name="Score">Left out: the sum of the targets' points.</param>
/// <param name="TargetScores">Points of each target, at most its weight, in the order of the targets.</param>
/// <param name="Reason">Why it was wrong; kept with the record.</param>
public sealed record CorrectScoreRequest(
    [property: Range(0, 100)] decimal? Score,
    [property: Length(0, 50)] IReadOnlyList<decimal>? TargetScores,
    [property: Required, StringLength(500, MinimumLength = 2)] string Reason
);

internal static class CorrectScore
{
    public static async Task<Ok<ContractView>> HandleAsync(
        [AsParameters] RecordStep step,
        CorrectScoreRequest request,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var contract = await step.OnAsync(db.Contracts, ct);
        step.Scope.Caller.RequireSide(contract, ContractSide.Superior);
        db.Publish(
            contract.CorrectScore(
                AssessContract.Points(request.Score),
                request.TargetScores?.Select(AssessContract.Points).ToList(),
                step.Scope.ActedNow(clock, request.Reason)
            )
        );
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ContractView.Of(contract));
    }
}
