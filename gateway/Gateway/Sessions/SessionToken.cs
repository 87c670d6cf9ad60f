using Microsoft.AspNetCore.Authentication;
using Platform.Core;

namespace Gateway.Sessions;

/// <summary>Finds the token for a proxied request of a signed-in browser.</summary>
internal static class SessionToken
{
    /// <summary>The access token for the request; null without a session.</summary>
    public static string? Of(HttpContext context) => context.Items[nameof(SessionToken)] as string;

    public static async Task AttachAsync(HttpContext context, RequestDelegate next)
    {
        if (!context.CameWithSession())
        {
            await next(context);
            return;
        }

        try
        {
            if (await FreshAsync(context) is { } tokens)
            {
                context.Items[nameof(SessionToken)] = tokens.Access;
                await next(context);
                return;
            }
        }
        catch (HttpRequestException)
        {
            await Problem.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, GatewayErrors.IdentityUnavailable);
            return;
        }

        await context.SignOutAsync(Schemes.Session);
        await Problem.WriteAsync(context, StatusCodes.Status401Unauthorized, CoreErrors.NotSignedIn);
    }

    /// <summary>Whether the caller is known by the cookie and not by a bearer token.</summary>
    public static bool CameWithSession(this HttpContext context) =>
        context.User.Identity is { IsAuthenticated: true, AuthenticationType: Schemes.Session };

    /// <summary>The session's tokens, renewed if they soon run out; null if the session is over.</summary>
    public static async Task<SessionTokens?> FreshAsync(HttpContext context)
    {
        var ticket = await context.AuthenticateAsync(Schemes.Session);
        return ticket is { Succeeded: true, Properties: { } properties }
            ? await context
                .RequestServices.GetRequiredService<TokenRefresh>()
                .FreshAsync(
                    properties.Items[SessionStore.Id]!,
                    properties.GetParameter<SessionTokens>(nameof(SessionTokens))!,
                    context.RequestAborted
                )
            : null;
    }
}
