using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;
using Platform.Core;
using Platform.Core.Peers;

namespace Platform.Hosting.Access;

/// <summary>Every service checks the token and the place itself; the gateway is not trusted alone.</summary>
public static class TokenValidation
{
    /// <summary>The audience every access token of the platform names.</summary>
    public const string Audience = "platform";

    /// <summary>
    /// Bearer tokens of the issuer in <c>Auth:Issuer</c>, its keys read from <c>Auth:Authority</c> (the same provider by its
    /// internal address). Any OpenID Connect provider will do whose tokens carry the grants in <c>Auth:GrantsClaim</c>.
    /// </summary>
    public static IServiceCollection AddTokenValidation(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddAuthentication(JwtBearerDefaults.AuthenticationScheme)
            .AddJwtBearer(options =>
            {
                options.Authority = configuration["Auth:Authority"];
                options.RequireHttpsMetadata = false; // the internal network is secured by the mesh; the public edge by the gateway
                options.MapInboundClaims = false;
                options.TokenValidationParameters = new TokenValidationParameters
                {
                    ValidIssuer = configuration["Auth:Issuer"],
                    ValidAudience = Audience,
                    NameClaimType = "name",
                    RoleClaimType = "role",
                    ValidTypes = ["at+jwt", "JWT"],
                    ClockSkew = TimeSpan.FromSeconds(30),
                };
            });
        var grants = configuration["Auth:GrantsClaim"] ?? Caller.GrantsClaim;
        services
            .AddSingleton<KnownTokens>()
            .AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure<KnownTokens>(
                (options, known) =>
                    options.Events = new JwtBearerEvents
                    {
                        OnMessageReceived = known.RecallAsync,
                        OnTokenValidated = context =>
                        {
                            Rename(context.Principal!, grants);
                            return known.RememberAsync(context);
                        },
                        OnAuthenticationFailed = IssuerKeys.ExcuseAsync,
                    }
            );
        services.AddHealthChecks().AddCheck<IssuerKeys>("issuer-keys", tags: ["ready"]);
        services.AddSingleton<IAuthorizationHandler, PlaceAuthorization>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusedAnswer>();
        services
            .AddAuthorizationBuilder()
            .AddPolicy(PlaceRequirement.Policy, p => p.RequireAuthenticatedUser().AddRequirements(new PlaceRequirement()))
            .AddPolicy(PlaceRequirement.PeerPolicy, p => p.RequireAssertion(MayCall));
        return services;
    }

    // A service, and one whose calls of this operation are on the list.
    private static bool MayCall(AuthorizationHandlerContext call) =>
        call.Resource is HttpContext http
        && Caller.Of(call.User).Grants.Any(g => g.Role == Roles.Service)
        && http.RequestServices.GetRequiredService<PeerAccess>()
            .Allows(call.User.FindFirstValue("client_id") ?? call.User.FindFirstValue("sub") ?? "", http.Request.Path);

    // Another provider may keep the grants under another name.
    private static void Rename(ClaimsPrincipal user, string grants)
    {
        if (grants != Caller.GrantsClaim && user.Identity is ClaimsIdentity identity)
        {
            identity.AddClaims([.. user.FindAll(grants).Select(c => new Claim(Caller.GrantsClaim, c.Value))]);
        }
    }
}
