using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Notices.Channels;

/// <summary>Signs outgoing messages according to Standard Webhooks (standardwebhooks.com), so that a receiver can verify them with an
/// existing library.</summary>
internal static class StandardWebhook
{
    private const string Prefix = "whsec_";

    public static bool IsSecret(string secret)
    {
        var key = new byte[64];
        return secret.StartsWith(Prefix, StringComparison.Ordinal)
            && Convert.TryFromBase64String(secret[Prefix.Length..], key, out var length)
            && length >= 24;
    }

    public static void Sign(HttpRequestMessage request, string secret, string id, DateTimeOffset now, byte[] body)
    {
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        var signature = HMACSHA256.HashData(Convert.FromBase64String(secret[Prefix.Length..]), signed);
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", timestamp);
        request.Headers.Add("webhook-signature", $"v1,{Convert.ToBase64String(signature)}");
    }
}
