using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Organizations.Domain;
using Platform.Hosting.Data;

namespace Organizations.Features.Contracts;

/// <summary>Changes the targets of a draft; a side that had confirmed the old ones must confirm again.</summary>
public sealed record ChangeContractRequest(
    [property: Required, StringLength(200, MinimumLength = 4)] string Title,
    [property: Required, Length(1, 50)] IReadOnlyList<TargetRequest> Targets
);

internal static class ChangeContract
{
    public static async Task<Ok<ContractView>> HandleAsync(
        [AsParameters] RecordStep step,
        ChangeContractRequest request,
        OrganizationsDb db,
        CancellationToken ct
    )
    {
        var contract = await step.OnAsync(db.Contracts, ct);
        step.Scope.Caller.RequireSide(contract, ContractSide.Superior);
        contract.Change(request.Title.Trim(), TargetRequest.Read(request.Targets));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ContractView.Of(contract));
    }
}
