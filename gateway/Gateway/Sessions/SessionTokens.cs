using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Gateway.Sessions;

/// <summary>The tokens that identity issued for a session. They leave the server only as the bearer of a proxied request.</summary>
/// <param name="Access">A signed JWT with the user and the grants.</param>
/// <param name="Refresh">Buys the next access token; null if identity gave none.</param>
/// <param name="Id">Shown to identity at sign-out, so that it asks nothing.</param>
/// <param name="ExpireAt">When the access token runs out.</param>
internal sealed record SessionTokens(string Access, string? Refresh, string? Id, DateTimeOffset ExpireAt)
{
    public ClaimsPrincipal Principal()
    {
        var token = new JsonWebToken(Access);
        return new ClaimsPrincipal(new ClaimsIdentity(token.Claims, Schemes.Session, "name", "role"));
    }
}

/// <summary>Keeps tokens unreadable in the database.</summary>
internal sealed class TokenSeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("session-tokens");

    public byte[] Close(SessionTokens tokens) => _protector.Protect(JsonSerializer.SerializeToUtf8Bytes(tokens));

    /// <summary>Null if the key that encrypted it no longer exists: the user signs in again.</summary>
    public SessionTokens? Open(byte[] sealedTokens)
    {
        try
        {
            return JsonSerializer.Deserialize<SessionTokens>(_protector.Unprotect(sealedTokens));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
