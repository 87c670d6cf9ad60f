using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Access;

namespace Gateway.Sessions;

/// <summary>Sign-in for browsers: who am I, in, out.</summary>
internal static class SessionApi
{
    public const string SignInPath = "/session/sign-in";

    public static void MapSessions(this IEndpointRouteBuilder app)
    {
        var session = app.MapGroup("/session").ExcludeFromDescription();
        session.MapGet("", WhoAmIAsync).WithMetadata(new Limits.Bucket(Limits.Buckets.Api));
        session.MapGet("/sign-in", SignInAsync).WithMetadata(new Limits.Bucket(Limits.Buckets.SignIn));
        session.MapPost("/sign-out", SignOutAsync).WithMetadata(new PlainForm());
    }

    private static async Task WhoAmIAsync(HttpContext context, TimeProvider clock)
    {
        var ticket = await context.AuthenticateAsync(Schemes.Session);
        if (!ticket.Succeeded)
        {
            await Problem.WriteAsync(context, StatusCodes.Status401Unauthorized, CoreErrors.NotSignedIn);
            return;
        }

        var caller = Caller.Of(ticket.Principal);
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsJsonAsync(
            new SessionView(
                caller.Subject,
                caller.Name,
                [.. caller.Grants.Select(g => new GrantView(g.Role, g.Division?.Value))],
                ticket.Properties.ExpiresUtc!.Value,
                (int)(ticket.Properties.ExpiresUtc.Value - clock.GetUtcNow()).TotalSeconds
            )
        );
    }

    private static async Task SignInAsync(HttpContext context, string? returnUrl, PublicAddress site, ILogger<SessionStore> log)
    {
        var target = string.IsNullOrEmpty(returnUrl) ? "/" : returnUrl;
        if (!RedirectHttpResult.IsLocalUrl(target))
        {
            await Problem.WriteAsync(context, StatusCodes.Status400BadRequest, GatewayErrors.ReturnUrlNotLocal);
        }
        else if (!site.IsAt(context.Request))
        {
            // The cookies of a sign-in belong to one host name, and identity knows only the public one.
            context.Response.Redirect(site.Of(SignInPath) + QueryString.Create("returnUrl", target));
        }
        else if (context.CameWithSession())
        {
            context.Response.Redirect(target);
        }
        else
        {
            await ChallengeAsync(context, target, log);
        }
    }

    private static async Task ChallengeAsync(HttpContext context, string target, ILogger log)
    {
        try
        {
            await context.ChallengeAsync(Schemes.SignIn, new AuthenticationProperties { RedirectUri = target });
        }
        catch (InvalidOperationException e)
        {
            log.LogWarning(e, "Identity can't be reached for a sign-in");
            await Problem.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, GatewayErrors.IdentityUnavailable);
        }
    }

    /// <summary>Ends the session here, then at identity, which would otherwise sign the browser in again at once.</summary>
    private static async Task SignOutAsync(HttpContext context)
    {
        var ticket = await context.AuthenticateAsync(Schemes.Session);
        await context.SignOutAsync(Schemes.Session);
        if (ticket.Properties?.GetParameter<SessionTokens>(nameof(SessionTokens)) is not { } tokens)
        {
            context.Response.Redirect("/");
            return;
        }

        var properties = new AuthenticationProperties { RedirectUri = "/" };
        properties.SetParameter(Sessions.SignIn.IdTokenHint, tokens.Id);
        await context.SignOutAsync(Schemes.SignIn, properties);
    }

    private sealed record SessionView(
        string Subject,
        string Name,
        IReadOnlyList<GrantView> Grants,
        DateTimeOffset ExpiresAt,
        int ExpiresInSeconds
    );

    private sealed record GrantView(string Role, string? Division);
}
