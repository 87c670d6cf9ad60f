using Identity.Data;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.EntityFrameworkCore.Models;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Identity.OpenId;

/// <summary>The OpenID Connect server: which flows, which tokens, for how long.</summary>
internal static class OpenIdSetup
{
    public static void AddOpenId(this IServiceCollection services, IdentitySettings settings, Uri issuer, RsaSecurityKey key) =>
        services
            .AddOpenIddict()
            .AddCore(core =>
            {
                core.UseEntityFrameworkCore().UseDbContext<IdentityDb>().ReplaceDefaultEntities<Guid>();
                core.ReplaceApplicationManager<OpenIddictEntityFrameworkCoreApplication<Guid>, TwoSecrets>();
            })
            .AddServer(server =>
            {
                // The issuer is always the public address; the endpoints' addresses follow the request, so that a service that reads the
                // discovery document by the internal address finds the keys by the internal address too.
                server
                    .SetIssuer(issuer)
                    .SetAuthorizationEndpointUris("connect/authorize")
                    .SetTokenEndpointUris("connect/token")
                    .SetEndSessionEndpointUris("connect/logout")
                    .SetUserInfoEndpointUris("connect/userinfo")
                    .SetIntrospectionEndpointUris("connect/introspect")
                    .SetRevocationEndpointUris("connect/revoke");
                server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().AllowClientCredentialsFlow().AllowRefreshTokenFlow();
                server.Configure(options => options.CodeChallengeMethods.Remove(CodeChallengeMethods.Plain)); // S256 only
                server.RegisterScopes([Scopes.Profile, Scopes.OfflineAccess, TokenScopes.Platform, .. Domain.Collections.Scopes]);
                server.AddEventHandler(RefusedScopes.Handler);
                server.RegisterClaims(
                    Claims.Subject,
                    Claims.Name,
                    Claims.PreferredUsername,
                    TokenClaims.Grants,
                    Claims.AuthenticationMethodReference
                );

                server.AddSigningKey(key);
                server
                    .SetAccessTokenLifetime(TimeSpan.FromMinutes(settings.AccessTokenMinutes))
                    .SetIdentityTokenLifetime(TimeSpan.FromMinutes(settings.AccessTokenMinutes))
                    .SetRefreshTokenLifetime(TimeSpan.FromHours(settings.RefreshTokenHours))
                    .DisableSlidingRefreshTokenExpiration()
                    .SetRefreshTokenReuseLeeway(TimeSpan.FromSeconds(settings.RefreshTokenReuseSeconds));

                // Access tokens are plain signed JWTs; codes and refresh tokens are sealed with the data-protection keys in the
                // database. Nothing is left for this encryption key to do, but the server won't start without one.
                server.DisableAccessTokenEncryption().AddEphemeralEncryptionKey();
                server.UseDataProtection().PreferDefaultAccessTokenFormat();
                server
                    .UseAspNetCore()
                    .DisableTransportSecurityRequirement()
                    .EnableErrorPassthrough()
                    .EnableAuthorizationEndpointPassthrough()
                    .EnableTokenEndpointPassthrough()
                    .EnableEndSessionEndpointPassthrough()
                    .EnableUserInfoEndpointPassthrough();
            });
}
