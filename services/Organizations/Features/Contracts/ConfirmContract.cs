using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace Organizations.Features.Contracts;

/// <summary>One side signs electronically, with an account of its own.</summary>
public sealed record ConfirmContractRequest(ContractSide Side, DateOnly? On);

internal static class ConfirmContract
{
    public static async Task<Ok<ContractView>> HandleAsync(
        [AsParameters] RecordStep step,
        ConfirmContractRequest request,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (contract, caller) = (await step.OnAsync(db.Contracts, ct), step.Scope.Caller);
        caller.RequireSide(contract, request.Side);
        if (
            contract.Confirm(request.Side, caller.Subject, caller.Name, BusinessDate.Past(request.On, clock, DocumentErrors.NotYet)) is
            { } signed
        )
        {
            db.Publish(signed);
        }

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ContractView.Of(contract));
    }
}
