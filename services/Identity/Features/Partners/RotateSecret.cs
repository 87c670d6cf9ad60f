using Identity.OpenId;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Hosting.Data;

namespace Identity.Features.Partners;

/// <summary>Sets a new secret; the present one stays valid beside it until it is retired or the next is set.</summary>
internal static class RotateSecret
{
    public static async Task<Ok<PartnerView>> HandleAsync(
        [AsParameters] RecordStep step,
        [AsParameters] PartnerStores stores,
        CancellationToken ct
    )
    {
        var partner = await step.OnAsync(stores.Db.Partners, ct);
        var secret = ClientSecret.New();
        stores.Db.Entry(partner).Property(p => p.Name).IsModified = true; // an audit entry and a new version, although no column changes
        await stores.Clients.AddSecretAsync(partner.ClientId, secret, ct);
        return TypedResults.Ok(PartnerView.Of(partner, secret));
    }
}
