using Identity.Data;
using Identity.Domain;
using Identity.OpenId;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenIddict.Abstractions;
using Platform.Hosting.Access;
using Platform.Records.Places;

namespace Identity.Features.Partners;

internal static class RegisterPartner
{
    public static async Task<Created<PartnerView>> HandleAsync(
        PartnerRequest request,
        Scope scope,
        IdentityDb db,
        IOpenIddictApplicationManager clients,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var places = request.Places(scope);
        await db.RequirePlacesAsync([scope.Division, .. places], "divisions", ct);
        var partner = new Partner(request.Name.Trim(), scope.Division, [.. request.Scopes], places, request.Contact, clock.GetUtcNow());
        partner.Enable(request.Enabled ?? true);
        var secret = ClientSecret.New();
        db.Add(partner);
        // Saves both: the client's store works on the same unit of work.
        await clients.CreateAsync(Clients.OfMachine(partner.ClientId, partner.Name, secret, partner.Scopes), ct);
        return TypedResults.Created($"/v1/divisions/{scope.Division}/partners/{partner.Id}", PartnerView.Of(partner, secret));
    }
}
