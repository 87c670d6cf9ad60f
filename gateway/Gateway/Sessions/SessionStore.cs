using System.Security.Cryptography;
using Gateway.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Gateway.Sessions;

/// <summary>How long a session lasts; the <c>Sessions</c> section of the settings.</summary>
internal sealed class SessionTimes
{
    public TimeSpan IdleTimeout { get; set; }

    public TimeSpan Lifetime { get; set; }

    /// <summary>How long before it runs out an access token is renewed.</summary>
    public TimeSpan RefreshBefore { get; set; }
}

/// <summary>
/// Sessions in the gateway's own database. A ticket is built from the tokens at each request, so a role that is granted or revoked takes
/// effect with the next access token. Extending a session changes its times only, never the tokens, which another request may be refreshing
/// at that moment.
/// </summary>
internal sealed class SessionStore(IDbContextFactory<GatewayDb> databases, TokenSeal seal, IOptions<SessionTimes> times, TimeProvider clock)
    : ITicketStore
{
    /// <summary>Ticket property: the session's id, needed to refresh its tokens.</summary>
    public const string Id = "session";

    public async Task<string> StoreAsync(AuthenticationTicket ticket, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var tokens = TokensOf(ticket.Properties, now);
        var session = new Session
        {
            Id = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32)),
            Subject = tokens.Principal().FindFirst("sub")?.Value ?? "",
            Tokens = seal.Close(tokens),
            StartedAt = now,
            ExtendedAt = now,
            ExpiresAt = now + times.Value.IdleTimeout,
            EndsAt = now + times.Value.Lifetime,
        };
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.Add(session);
        await db.SaveChangesAsync(cancellationToken);
        return session.Id;
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var session = await db.Sessions.AsNoTracking().FirstOrDefaultAsync(s => s.Id == key, cancellationToken);
        if (session is null || session.ExpiresAt <= clock.GetUtcNow() || seal.Open(session.Tokens) is not { } tokens)
        {
            return null;
        }

        var properties = new AuthenticationProperties
        {
            IssuedUtc = session.ExtendedAt,
            ExpiresUtc = session.ExpiresAt,
            Items = { [Id] = session.Id },
        };
        properties.SetParameter(nameof(SessionTokens), tokens);
        return new AuthenticationTicket(tokens.Principal(), properties, Schemes.Session);
    }

    public async Task RenewAsync(string key, AuthenticationTicket ticket, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var expires = now + times.Value.IdleTimeout;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db
            .Sessions.Where(s => s.Id == key)
            .ExecuteUpdateAsync(
                s => s.SetProperty(p => p.ExtendedAt, now).SetProperty(p => p.ExpiresAt, p => p.EndsAt < expires ? p.EndsAt : expires),
                cancellationToken
            );
    }

    public async Task RemoveAsync(string key, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Sessions.Where(s => s.Id == key).ExecuteDeleteAsync(cancellationToken);
    }

    public Task<string> StoreAsync(AuthenticationTicket ticket) => StoreAsync(ticket, CancellationToken.None);

    public Task<AuthenticationTicket?> RetrieveAsync(string key) => RetrieveAsync(key, CancellationToken.None);

    public Task RenewAsync(string key, AuthenticationTicket ticket) => RenewAsync(key, ticket, CancellationToken.None);

    public Task RemoveAsync(string key) => RemoveAsync(key, CancellationToken.None);

    private static SessionTokens TokensOf(AuthenticationProperties signIn, DateTimeOffset now) =>
        new(
            signIn.GetTokenValue("access_token") ?? throw new InvalidOperationException("Identity issued no access token."),
            signIn.GetTokenValue("refresh_token"),
            signIn.GetTokenValue("id_token"),
            DateTimeOffset.TryParse(signIn.GetTokenValue("expires_at"), out var expires) ? expires : now + TimeSpan.FromMinutes(5)
        );
}
