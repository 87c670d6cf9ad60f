using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace Organizations.Features.Contracts;

/// <summary>年度考核: points of a hundred, as a sum, for each target, or both.</summary>
/// <param name="Score">Left out: the sum of the targets' points.</param>
/// <param name="TargetScores">Points of each target, at most its weight, in the order of the targets.</param>
/// <param name="On">Today if left out.</param>
public sealed record AssessContractRequest(
    [property: Range(0, 100)] decimal? Score,
    [property: Length(0, 50)] IReadOnlyList<decimal>? TargetScores,
    DateOnly? On
);

internal static class AssessContract
{
    public static async Task<Ok<ContractView>> HandleAsync(
        [AsParameters] RecordStep step,
        AssessContractRequest request,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var contract = await step.OnAsync(db.Contracts, ct);
        step.Scope.Caller.RequireSide(contract, ContractSide.Superior);
        var on = BusinessDate.Past(request.On, clock, DocumentErrors.NotYet);
        db.Publish(contract.Assess(Points(request.Score), on, request.TargetScores?.Select(Points).ToList()));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ContractView.Of(contract));
    }

    internal static decimal? Points(decimal? score) => score is { } points ? Points(points) : null;

    internal static decimal Points(decimal points) => decimal.Round(points, 2);
}
