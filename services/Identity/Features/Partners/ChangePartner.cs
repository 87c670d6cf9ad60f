using Identity.Data;
using Identity.OpenId;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenIddict.Abstractions;
using Platform.Hosting.Data;
using Platform.Records.Places;

namespace Identity.Features.Partners;

/// <summary>A disabled partner gets no new token; its present tokens expire within minutes.</summary>
internal static class ChangePartner
{
    public static async Task<Ok<PartnerView>> HandleAsync(
        [AsParameters] RecordStep step,
        PartnerRequest request,
        [AsParameters] PartnerStores stores,
        CancellationToken ct
    )
    {
        var partner = await step.OnAsync(stores.Db.Partners, ct);
        var places = request.Places(step.Scope);
        await stores.Db.RequirePlacesAsync(places, "divisions", ct);
        partner.Change(request.Name.Trim(), [.. request.Scopes], places, request.Contact);
        partner.Enable(request.Enabled ?? partner.Enabled);

        var client = (await stores.Clients.FindByClientIdAsync(partner.ClientId, ct))!;
        var known = await stores.Clients.KnownAsync(client, ct);
        var changed = Clients.OfMachine(partner.ClientId, partner.Name, known.ClientSecret, partner.Scopes);
        foreach (var (name, value) in known.Properties)
        {
            changed.Properties[name] = value; // the former secret
        }

        await stores.Clients.UpdateAsync(client, changed, ct);
        return TypedResults.Ok(PartnerView.Of(partner));
    }
}

/// <summary>The partner's record and its OpenID Connect client; saving the one saves the other.</summary>
internal sealed record PartnerStores(IdentityDb Db, IOpenIddictApplicationManager Clients);
