using Gateway.Data;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using Platform.Hosting.Access;

namespace Gateway.Sessions;

/// <summary>How callers are known: a bearer token checked as every service checks it, or the cookie of a session.</summary>
internal static class SessionSetup
{
    public static void AddCallers(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<SessionTimes>().BindConfiguration("Sessions");
        services.AddSingleton<PublicAddress>().AddSingleton<IdentityAddress>();
        services.AddSingleton<TokenSeal>().AddSingleton<SessionStore>().AddSingleton<TokenRefresh>().AddSingleton<SessionCheck>();
        services.AddDataProtection().SetApplicationName("gateway").PersistKeysToDbContext<GatewayDb>();
        services.Configure<KeyManagementOptions>(options => options.XmlEncryptor = new KeyLock(builder.Configuration));
        services.AddHostedService<RemoveExpiredSessionsJob>();
        services.AddTokenValidation(builder.Configuration);
        services
            .AddAuthentication(Schemes.Caller)
            .AddPolicyScheme(
                Schemes.Caller,
                null,
                options =>
                    options.ForwardDefaultSelector = context =>
                        context.Request.Headers.Authorization.Count > 0 ? JwtBearerDefaults.AuthenticationScheme : Schemes.Session
            )
            .AddCookie(Schemes.Session)
            .AddOpenIdConnect(Schemes.SignIn, _ => { });
        services
            .AddOptions<CookieAuthenticationOptions>(Schemes.Session)
            .Configure<SessionStore, IOptions<SessionTimes>, PublicAddress>(
                (options, store, times, site) => SessionCookie.Configure(options, store, times.Value, site.IsHttps)
            );
        services
            .AddOptions<OpenIdConnectOptions>(Schemes.SignIn)
            .Configure<IdentityAddress, PublicAddress>(
                (options, identity, site) => SignIn.Configure(options, identity, builder.Configuration, site.IsHttps)
            );
    }
}
