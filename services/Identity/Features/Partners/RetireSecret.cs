using Identity.Domain;
using Identity.OpenId;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Data;

namespace Identity.Features.Partners;

/// <summary>Ends the former secret, when the partner uses the new one everywhere.</summary>
internal static class RetireSecret
{
    public static async Task<Ok<PartnerView>> HandleAsync(
        [AsParameters] RecordStep step,
        [AsParameters] PartnerStores stores,
        CancellationToken ct
    )
    {
        var partner = await step.OnAsync(stores.Db.Partners, ct);
        stores.Db.Entry(partner).Property(p => p.Name).IsModified = true; // an audit entry and a new version, although no column changes
        return await stores.Clients.RetireFormerAsync(partner.ClientId, ct)
            ? TypedResults.Ok(PartnerView.Of(partner))
            : throw IdentityErrors.NoFormerSecret.Because();
    }
}
