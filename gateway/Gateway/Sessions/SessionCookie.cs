using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Primitives;

namespace Gateway.Sessions;

/// <summary>The browser's only credential: not readable by scripts, not sent from other sites, deleted with the browser session.</summary>
internal static class SessionCookie
{
    /// <summary>Common start of every cookie the gateway sets.</summary>
    public const string Prefix = "platform.";

    public static void Configure(CookieAuthenticationOptions options, SessionStore store, SessionTimes times, bool https)
    {
        options.Cookie.Name = (https ? "__Host-" : "") + Prefix + "session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        options.Cookie.IsEssential = true;
        options.ExpireTimeSpan = times.IdleTimeout;
        options.SlidingExpiration = true;
        options.SessionStore = store;
        options.Events.OnValidatePrincipal = SessionCheck.ValidateAsync;
        options.LoginPath = SessionApi.SignInPath;
    }

    /// <summary>A Cookie header without the gateway's own cookies.</summary>
    public static string Without(StringValues header) =>
        string.Join(
            "; ",
            header
                .SelectMany(line => (line ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                .Where(cookie => !IsOurs(cookie))
        );

    private static bool IsOurs(string cookie) =>
        cookie.StartsWith(Prefix, StringComparison.Ordinal) || cookie.StartsWith("__Host-" + Prefix, StringComparison.Ordinal);
}
