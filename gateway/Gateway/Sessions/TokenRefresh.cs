using System.Net;
using Gateway.Data;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Gateway.Sessions;

/// <summary>
/// Renews a session's access token before it runs out. The session's row is locked meanwhile, so that over all replicas one
/// request refreshes; the others go on with the token they have while it lasts, and wait only if it does not.
/// </summary>
internal sealed class TokenRefresh(
    IDbContextFactory<GatewayDb> databases,
    TokenSeal seal,
    IOptionsMonitor<OpenIdConnectOptions> oidc,
    IOptions<SessionTimes> times,
    TimeProvider clock,
    ILogger<TokenRefresh> log
)
{
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(5);

    /// <summary>Tokens valid for a request; null if the session is over. Throws if identity can't be reached and no valid token is
    /// left.</summary>
    public async Task<SessionTokens?> FreshAsync(string session, SessionTokens held, CancellationToken ct)
    {
        if (held.ExpireAt - clock.GetUtcNow() > times.Value.RefreshBefore)
        {
            return held;
        }

        var lasts = held.ExpireAt - clock.GetUtcNow() > Margin;
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var rows = lasts
            ? db.Sessions.FromSql($"select * from sessions where id = {session} for update skip locked")
            : db.Sessions.FromSql($"select * from sessions where id = {session} for update");
        if ((await rows.ToListAsync(ct)) is not [var row])
        {
            return lasts ? held : null;
        }

        if (seal.Open(row.Tokens) is not { } current || current.ExpireAt - clock.GetUtcNow() > times.Value.RefreshBefore)
        {
            return seal.Open(row.Tokens);
        }

        try
        {
            if (await ExchangeAsync(current, ct) is { } renewed)
            {
                row.Tokens = seal.Close(renewed);
                await db.SaveChangesAsync(ct);
                await transaction.CommitAsync(ct);
                return renewed;
            }

            db.Remove(row);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return null;
        }
        catch (HttpRequestException e) when (lasts)
        {
            log.LogWarning("Identity can't be reached, the session goes on with the token it has: {Cause}", e.Message);
            return held;
        }
    }

    /// <summary>Null if identity refuses: the user was locked, signed out or lost all roles.</summary>
    private async Task<SessionTokens?> ExchangeAsync(SessionTokens current, CancellationToken ct)
    {
        if (current.Refresh is null)
        {
            return null;
        }

        var options = oidc.Get(Schemes.SignIn);
        var provider = await options.ConfigurationManager!.GetConfigurationAsync(ct);
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string?>
            {
                ["grant_type"] = "refresh_token",
                ["refresh_token"] = current.Refresh,
                ["client_id"] = options.ClientId,
                ["client_secret"] = options.ClientSecret,
            }
        );
        using var answer = await options.Backchannel.PostAsync(new Uri(provider.TokenEndpoint), form, ct);
        if (answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            log.LogInformation("Identity ended a session: {Answer}", await answer.Content.ReadAsStringAsync(ct));
            return null;
        }

        answer.EnsureSuccessStatusCode();
        var issued = new OpenIdConnectMessage(await answer.Content.ReadAsStringAsync(ct));
        return current with
        {
            Access = issued.AccessToken,
            Refresh = issued.RefreshToken ?? current.Refresh,
            Id = issued.IdToken ?? current.Id,
            ExpireAt =
                clock.GetUtcNow() + TimeSpan.FromSeconds(double.Parse(issued.ExpiresIn, System.Globalization.CultureInfo.InvariantCulture)),
        };
    }
}
