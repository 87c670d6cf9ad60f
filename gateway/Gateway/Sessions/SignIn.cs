using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Gateway.Sessions;

/// <summary>OpenID Connect, authorization code with PKCE, as client <c>gateway</c> of any provider that issues the platform's
/// tokens.</summary>
internal static class SignIn
{
    /// <summary>Parameter of a sign-out: the id token that proves to identity whose session ends.</summary>
    public const string IdTokenHint = "id_token_hint";

    public static void Configure(OpenIdConnectOptions options, IdentityAddress identity, IConfiguration settings, bool https)
    {
        options.Authority = identity.Authority;
        options.RequireHttpsMetadata = false; // the internal address; the public one is the gateway's own
        options.BackchannelHttpHandler = new InternalIdentity(identity);
        options.ClientId = settings["Auth:ClientId"] ?? "gateway";
        options.ClientSecret = settings["Auth:ClientSecret"];
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.SaveTokens = true;
        options.MapInboundClaims = false;
        options.DisableTelemetry = true;
        options.SignInScheme = Schemes.Session;
        options.SignOutScheme = Schemes.Session;
        options.RemoteSignOutPath = PathString.Empty;
        options.TokenValidationParameters.ValidIssuer = identity.Issuer;
        options.Scope.Clear();
        foreach (var scope in (string[])["openid", "profile", "offline_access", "platform"])
        {
            options.Scope.Add(scope);
        }

        foreach (var cookie in (CookieBuilder[])[options.CorrelationCookie, options.NonceCookie])
        {
            cookie.Name = SessionCookie.Prefix + (cookie == options.NonceCookie ? "nonce." : "correlation.");
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        }

        options.Events.OnRedirectToIdentityProvider = context => SendToPublicAddressAsync(context, identity);
        options.Events.OnRedirectToIdentityProviderForSignOut = context =>
        {
            context.ProtocolMessage.IdTokenHint = context.Properties.GetParameter<string>(IdTokenHint);
            return SendToPublicAddressAsync(context, identity);
        };
        options.Events.OnTicketReceived = StartAfreshAsync;
        options.Events.OnRemoteFailure = SayThatItFailedAsync;
    }

    private static Task SendToPublicAddressAsync(RedirectContext context, IdentityAddress identity)
    {
        context.ProtocolMessage.IssuerAddress = identity.Public(context.ProtocolMessage.IssuerAddress);
        return Task.CompletedTask;
    }

    // A new sign-in never continues a session that was there before: its cookie could have been planted.
    private static Task StartAfreshAsync(TicketReceivedContext context)
    {
        context.Request.Headers.Cookie = SessionCookie.Without(context.Request.Headers.Cookie);
        return Task.CompletedTask;
    }

    private static Task SayThatItFailedAsync(RemoteFailureContext context)
    {
        context
            .HttpContext.RequestServices.GetRequiredService<ILogger<OpenIdConnectHandler>>()
            .LogWarning(context.Failure, "Sign-in failed");
        context.Response.Redirect("/?sign-in=failed");
        context.HandleResponse();
        return Task.CompletedTask;
    }
}
