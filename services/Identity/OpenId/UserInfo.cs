using Microsoft.AspNetCore.Authentication;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Identity.OpenId;

/// <summary>Who the bearer of an access token is, for clients that ask instead of reading the token.</summary>
internal static class UserInfo
{
    public static async Task<IResult> HandleAsync(HttpContext http, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var principal = (await http.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme)).Principal!;
        return Results.Json(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [Claims.Subject] = principal.GetClaim(Claims.Subject),
                [Claims.Name] = principal.GetClaim(Claims.Name),
                [Claims.PreferredUsername] = principal.GetClaim(Claims.PreferredUsername),
                [TokenClaims.Grants] = principal.GetClaims(TokenClaims.Grants),
            }
        );
    }
}
