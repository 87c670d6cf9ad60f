using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Organizations.Domain;
using Platform.Hosting.Data;

namespace Organizations.Features.Contracts;

/// <summary>Gives a draft up, so that another can be made.</summary>
internal static class CancelContract
{
    public static async Task<Ok<ContractView>> HandleAsync([AsParameters] RecordStep step, OrganizationsDb db, CancellationToken ct)
    {
        var contract = await step.OnAsync(db.Contracts, ct);
        step.Scope.Caller.RequireSide(contract, ContractSide.Superior);
        contract.Cancel();
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ContractView.Of(contract));
    }
}
