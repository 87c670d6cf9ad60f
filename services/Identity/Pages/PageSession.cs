using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Identity.Pages;

/// <summary>On the pages users are identified by their cookie, everywhere else by their token.</summary>
internal static class PageSession
{
    /// <summary>Runs before the page and its dependencies are created, so that the caller is fixed by then.</summary>
    public static void UsePageSession(this WebApplication app) =>
        app.Use(
            async (http, next) =>
            {
                if (
                    http.Request.Path.StartsWithSegments("/account", StringComparison.OrdinalIgnoreCase)
                    && await http.AuthenticateAsync(IdentityConstants.ApplicationScheme) is { Succeeded: true } session
                )
                {
                    http.User = session.Principal;
                }

                await next(http);
            }
        );
}
