using Microsoft.AspNetCore.Identity;
using QRCoder;

namespace Identity.Accounts;

/// <summary>The secret an authenticator app shares with the platform (TOTP, RFC 6238).</summary>
internal sealed record AuthenticatorKey(string Value)
{
    /// <summary>In groups of four, for typing.</summary>
    public string Readable => string.Join(' ', Value.Chunk(4).Select(group => new string(group)));

    /// <summary>The user's key; created if there is none, which ends no session as long as the second factor is off.</summary>
    public static async Task<AuthenticatorKey> OfAsync(
        UserManager<User> users,
        IUserAuthenticatorKeyStore<User> store,
        User user,
        CancellationToken ct
    )
    {
        if (await store.GetAuthenticatorKeyAsync(user, ct) is { Length: > 0 } known)
        {
            return new AuthenticatorKey(known);
        }

        var made = users.GenerateNewAuthenticatorKey();
        await store.SetAuthenticatorKeyAsync(user, made, ct);
        (await users.UpdateAsync(user)).OrRefuse();
        return new AuthenticatorKey(made);
    }

    /// <summary>The QR code as PNG in base 64.</summary>
    public string Picture(string platform, string userName)
    {
        var name = Uri.EscapeDataString(platform);
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(
            $"otpauth://totp/{name}:{Uri.EscapeDataString(userName)}?secret={Value}&issuer={name}&digits=6",
            QRCodeGenerator.ECCLevel.L
        );
        using var code = new PngByteQRCode(data);
        return Convert.ToBase64String(code.GetGraphic(4));
    }
}
