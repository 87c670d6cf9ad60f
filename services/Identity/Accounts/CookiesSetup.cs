using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Identity.Accounts;

/// <summary>The cookies of the pages: out of reach of scripts and of other sites, and bound to the host where there is https.</summary>
internal static class CookiesSetup
{
    public static void AddAccountCookies(this IServiceCollection services, IdentitySettings settings, Uri issuer)
    {
        var secure = issuer.Scheme == Uri.UriSchemeHttps;
        services
            .AddAuthentication()
            .AddIdentityCookies(cookies =>
            {
                cookies.ApplicationCookie!.Configure(options =>
                {
                    Harden(options.Cookie, "sign-in", secure);
                    options.ExpireTimeSpan = TimeSpan.FromMinutes(settings.IdleMinutes);
                    options.LoginPath = "/account/sign-in";
                    options.Events.OnValidatePrincipal = SessionCheck.ValidateAsync;
                    options.Events.OnSigningIn = context => StayIfAskedAsync(context, settings);
                });
                cookies.TwoFactorUserIdCookie!.Configure(options => Harden(options.Cookie, "second-factor", secure));
            });
        services.AddSingleton(p => new KnownBrowsers(p.GetRequiredService<IDataProtectionProvider>(), settings, secure));
        services.AddAntiforgery(options =>
        {
            Harden(options.Cookie, "form", secure);
            options.SuppressXFrameOptionsHeader = true; // PageHeaders says it for every page
        });
    }

    private static void Harden(CookieBuilder cookie, string name, bool secure)
    {
        cookie.Name = (secure ? "__Host-identity-" : "identity-") + name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }

    private static Task StayIfAskedAsync(CookieSigningInContext context, IdentitySettings settings)
    {
        if (context.Properties.IsPersistent)
        {
            var clock = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>();
            context.Properties.ExpiresUtc = clock.GetUtcNow().AddHours(settings.StayHours);
        }

        return Task.CompletedTask;
    }
}
