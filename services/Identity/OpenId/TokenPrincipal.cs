using System.Security.Claims;
using System.Text.Json;
using Identity.Accounts;
using Microsoft.IdentityModel.JsonWebTokens;
using OpenIddict.Abstractions;
using Platform.Core;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Identity.OpenId;

/// <summary>The claims in a token, for people and for machines.</summary>
internal static class TokenPrincipal
{
    /// <summary>A user's token: the current grants, not those at the time of the sign-in.</summary>
    public static ClaimsPrincipal Of(User user, IEnumerable<Grant> grants, IEnumerable<string> scopes, IEnumerable<string> methods)
    {
        var principal = Of(user.Id.ToString(), user.DisplayName, grants, scopes);
        principal
            .SetClaim(Claims.PreferredUsername, user.UserName)
            .SetClaim(TokenClaims.Stamp, user.SecurityStamp)
            .SetClaims(Claims.AuthenticationMethodReference, [.. methods]);
        return Addressed(principal);
    }

    /// <summary>A machine's token.</summary>
    public static ClaimsPrincipal OfClient(string clientId, string name, IEnumerable<Grant> grants, IEnumerable<string> scopes) =>
        Addressed(Of(clientId, name, grants, scopes));

    private static ClaimsPrincipal Of(string subject, string name, IEnumerable<Grant> grants, IEnumerable<string> scopes)
    {
        var identity = new ClaimsIdentity("openid", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, subject).SetClaim(Claims.Name, name);
        // As one JSON value: an array stays an array when it holds a single grant, or none.
        identity.AddClaim(
            new Claim(TokenClaims.Grants, JsonSerializer.Serialize(grants.Select(grant => grant.ToString())), JsonClaimValueTypes.JsonArray)
        );
        return new ClaimsPrincipal(identity).SetScopes(scopes).SetAudiences(TokenClaims.Audience).SetResources(TokenClaims.Audience);
    }

    private static ClaimsPrincipal Addressed(ClaimsPrincipal principal) =>
        principal.SetDestinations(claim =>
            claim.Type switch
            {
                TokenClaims.Stamp => [],
                _ => [Destinations.AccessToken, Destinations.IdentityToken],
            }
        );
}
