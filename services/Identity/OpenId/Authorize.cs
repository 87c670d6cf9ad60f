using Identity.Accounts;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Primitives;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using Platform.Core;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Identity.OpenId;

/// <summary>
/// Issues a code to a browser: after the sign-in, if there is no session, and after the steps that the account still requires. No
/// consent is asked: both clients belong to the platform.
/// </summary>
internal static class Authorize
{
    public static async Task<IResult> HandleAsync(
        HttpContext http,
        UserManager<User> users,
        SignInDuties duties,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (http.GetOpenIddictServerResponse() is { Error: { } error } refused)
        {
            // The request can't be trusted with an answer at its own address.
            return Results.Redirect("/account/error" + QueryString.Create("reason", $"{error}: {refused.ErrorDescription}"));
        }

        var request = http.GetOpenIddictServerRequest()!;
        var session = await http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        var user = session.Succeeded ? await users.GetUserAsync(session.Principal) : null;
        if (user is null || request.HasPromptValue(PromptValues.Login) || IsTooOld(request, session, clock))
        {
            return request.HasPromptValue(PromptValues.None)
                ? Refusals.Refuse(Errors.LoginRequired, "The user is not signed in.")
                : SendTo("/account/sign-in", request);
        }

        if (await duties.FirstPageAsync(user, ct) is { } page)
        {
            return request.HasPromptValue(PromptValues.None)
                ? Refusals.Refuse(Errors.InteractionRequired, "The user has something to settle first.")
                : SendTo(page, request);
        }

        var methods = session.Principal!.FindAll("amr").Any(claim => claim.Value == "mfa") ? new[] { "pwd", "otp", "mfa" } : ["pwd"];
        var principal = TokenPrincipal.Of(user, user.GrantsOn(clock.Today()), request.GetScopes(), methods);
        return Results.SignIn(principal, null, OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    private static bool IsTooOld(OpenIddictRequest request, AuthenticateResult session, TimeProvider clock) =>
        request.MaxAge is { } seconds
        && session.Properties?.IssuedUtc is { } issued
        && clock.GetUtcNow() - issued > TimeSpan.FromSeconds(seconds);

    /// <summary>Relative, so that it works with every address the browser used; without the prompt to sign in again, which is fulfilled by
    /// then.</summary>
    private static IResult SendTo(string page, OpenIddictRequest request)
    {
        var query = QueryString.Create(
            request
                .GetParameters()
                .Where(parameter => parameter.Key is not (Parameters.Prompt or Parameters.MaxAge))
                .Select(parameter => KeyValuePair.Create(parameter.Key, new StringValues((string?)parameter.Value)))
        );
        return Results.Redirect(page + QueryString.Create("ReturnUrl", "/connect/authorize" + query));
    }
}
