using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Organizations.Domain;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace Organizations.Features.Contracts;

/// <summary>撤回 of a signed contract: it is cancelled, and another one can be made for the year.</summary>
internal static class WithdrawContract
{
    public static async Task<Ok<ContractView>> HandleAsync(
        [AsParameters] RecordStep step,
        TakeBackRequest request,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var contract = await step.OnAsync(db.Contracts, ct);
        step.Scope.Caller.RequireSide(contract, ContractSide.Superior);
        db.Publish(contract.Withdraw(step.Scope.ActedNow(clock, request.Reason)));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ContractView.Of(contract));
    }
}
