using Identity.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace Identity.Features.Partners;

internal static class GetPartner
{
    public static async Task<Ok<PartnerView>> HandleAsync(Guid id, Scope scope, IdentityDb db, CancellationToken ct) =>
        TypedResults.Ok(PartnerView.Of(await db.Partners.RequireAsync(scope, id, ct)));
}
