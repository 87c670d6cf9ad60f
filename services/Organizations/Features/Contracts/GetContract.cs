using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace Organizations.Features.Contracts;

internal static class GetContract
{
    public static async Task<Ok<ContractView>> Handle(Guid id, Scope scope, OrganizationsDb db, CancellationToken ct) =>
        TypedResults.Ok(ContractView.Of(await db.Contracts.Require(scope, id, ct)));
}
