using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace Organizations.Features.Contracts;

internal static class GetContract
{
    public static async Task<Ok<ContractView>> HandleAsync(Guid id, Scope scope, OrganizationsDb db, CancellationToken ct) =>
        TypedResults.Ok(ContractView.Of(await db.Contracts.RequireAsync(scope, id, ct)));
}
