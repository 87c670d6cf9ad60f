using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Gateway.Sessions;

/// <summary>
/// Asks identity whether a session's access token still stands, at most once a second for each session: a user who is disabled or signed
/// out by an administrator is refused with the next request, and not when the token runs out. If identity can't be asked, the session goes
/// on, as it does when a token can't be renewed.
/// </summary>
internal sealed class SessionCheck(IOptionsMonitor<OpenIdConnectOptions> oidc, TimeProvider clock, ILogger<SessionCheck> log) : IDisposable
{
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    // A token about to run out is renewed with the request, and identity refuses that for an ended session.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(5);

    private readonly MemoryCache _standing = new(new MemoryCacheOptions { SizeLimit = 100_000 });

    /// <summary>Rejects the cookie of a session that identity has ended, and forgets the session.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (
            context.Properties.GetParameter<SessionTokens>(nameof(SessionTokens)) is { } tokens
            && context.Properties.Items.TryGetValue(SessionStore.Id, out var session)
            && session is not null
            && !await services.GetRequiredService<SessionCheck>().StandsAsync(session, tokens, context.HttpContext.RequestAborted)
        )
        {
            context.RejectPrincipal();
            await services.GetRequiredService<SessionStore>().RemoveAsync(session, CancellationToken.None);
        }
    }

    public void Dispose() => _standing.Dispose();

    private async Task<bool> StandsAsync(string session, SessionTokens tokens, CancellationToken ct)
    {
        if (tokens.ExpireAt - clock.GetUtcNow() <= Margin || _standing.TryGetValue(session, out _))
        {
            return true;
        }

        if (await IsEndedAsync(tokens.Access, ct))
        {
            return false;
        }

        _standing.Set(session, true, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Remembered });
        return true;
    }

    private async Task<bool> IsEndedAsync(string accessToken, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            var options = oidc.Get(Schemes.SignIn);
            var provider = await options.ConfigurationManager!.GetConfigurationAsync(patience.Token);
            if (string.IsNullOrEmpty(provider.IntrospectionEndpoint))
            {
                return false;
            }

            using var form = new FormUrlEncodedContent(
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["token"] = accessToken,
                    ["token_type_hint"] = "access_token",
                    ["client_id"] = options.ClientId,
                    ["client_secret"] = options.ClientSecret,
                }
            );
            using var answer = await options.Backchannel.PostAsync(new Uri(provider.IntrospectionEndpoint), form, patience.Token);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                return false;
            }

            using var said = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(patience.Token));
            return said.RootElement.TryGetProperty("active", out var active) && active.ValueKind == JsonValueKind.False;
        }
        catch (Exception e)
            when (!ct.IsCancellationRequested
                && e is HttpRequestException or OperationCanceledException or JsonException or InvalidOperationException
            )
        {
            log.LogWarning("Identity can't be asked whether a session stands: {Cause}", e.Message);
            return false;
        }
    }
}
