using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace Organizations.Features.Contracts;

/// <summary>年度考核: points of a hundred.</summary>
public sealed record AssessContractRequest([property: Range(0, 100)] decimal Score, DateOnly? On);

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
        db.Publish(contract.Assess(decimal.Round(request.Score, 2), BusinessDate.Past(request.On, clock, DocumentErrors.NotYet)));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ContractView.Of(contract));
    }
}
