using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace Identity.Tests.Hosting;

/// <summary>What the telephone shows (RFC 6238: HMAC-SHA1, 30 seconds, 6 digits).</summary>
public static class AuthenticatorApp
{
    /// <param name="key">In base 32, as shown below the QR code.</param>
    /// <param name="stepsAhead">A later code that is accepted already, for a second use inside the same half minute.</param>
    [SuppressMessage("Security", "CA5350", Justification = "SHA-1 is what authenticator apps use; HMAC is not broken by its collisions.")]
    public static string Code(string key, int stepsAhead = 0)
    {
        var step = DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30 + stepsAhead;
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(Bytes(key), counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[19] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string base32)
    {
        var bits = string.Concat(
            base32.Where(c => c != ' ').Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c), 2).PadLeft(5, '0'))
        );
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
