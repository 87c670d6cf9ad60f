using Identity.Accounts;
using Identity.Data;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using Platform.Core;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Identity.OpenId;

/// <summary>Tokens for a code, a refresh token or a client's own secret. The client, the code and the proof key are checked by
/// then.</summary>
internal static class IssueToken
{
    public static Task<IResult> HandleAsync(
        HttpContext http,
        UserManager<User> users,
        IdentityDb db,
        IOptions<IdentitySettings> settings,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var request = http.GetOpenIddictServerRequest()!;
        return request.IsClientCredentialsGrantType() ? ForClientAsync(request, db, settings.Value, ct) : ForUserAsync(http, users, clock);
    }

    private static async Task<IResult> ForUserAsync(HttpContext http, UserManager<User> users, TimeProvider clock)
    {
        var sealedPrincipal = (await http.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme)).Principal!;
        var user = await users.FindByIdAsync(sealedPrincipal.GetClaim(Claims.Subject)!);
        if (user is not { Enabled: true } || user.SecurityStamp != sealedPrincipal.GetClaim(TokenClaims.Stamp))
        {
            return Refusals.Refuse(Errors.InvalidGrant, "The session has ended; sign in again.");
        }

        var principal = TokenPrincipal.Of(
            user,
            user.GrantsOn(clock.Today()),
            sealedPrincipal.GetScopes(),
            sealedPrincipal.GetClaims(Claims.AuthenticationMethodReference)
        );
        return Results.SignIn(principal, null, OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    private static async Task<IResult> ForClientAsync(
        OpenIddictRequest request,
        IdentityDb db,
        IdentitySettings settings,
        CancellationToken ct
    )
    {
        var clientId = request.ClientId!;
        if (settings.ServiceClientIds.Contains(clientId))
        {
            return Results.SignIn(
                TokenPrincipal.OfClient(clientId, clientId, [new Grant(Roles.Service, null)], [TokenScopes.Platform]),
                null,
                OpenIddictServerAspNetCoreDefaults.AuthenticationScheme
            );
        }

        var partner = await db.Partners.AsNoTracking().SingleOrDefaultAsync(p => p.ClientId == clientId, ct);
        if (partner is not { Enabled: true })
        {
            return Refusals.Refuse(Errors.UnauthorizedClient, "The client is disabled.");
        }

        var grants = partner.Divisions.Select(code => new Grant(Roles.Partner, DivisionCode.Parse(code)));
        var asked = request.GetScopes();
        var scopes = asked.IsEmpty ? partner.Scopes : partner.Scopes.Intersect(asked, StringComparer.Ordinal);
        return Results.SignIn(
            TokenPrincipal.OfClient(clientId, partner.Name, grants, scopes),
            null,
            OpenIddictServerAspNetCoreDefaults.AuthenticationScheme
        );
    }
}
