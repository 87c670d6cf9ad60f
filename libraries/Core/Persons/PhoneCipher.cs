using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Platform.Core.Persons;

/// <summary>
/// Seals mobile numbers for the database: AES-256-GCM under a key that is not in the database. A sealed number names its key, so that the
/// key can be replaced while numbers sealed under the one before are still read.
/// </summary>
public sealed class PhoneCipher
{
    private const int NonceLength = 12;
    private const int TagLength = 16;

    private readonly Dictionary<string, byte[]> _keys = new(StringComparer.Ordinal);
    private readonly string _current;

    /// <summary>Seals under the current secret, and opens what was sealed under it or under the former one.</summary>
    /// <param name="secret">Setting Platform:PhoneKey, at least 16 characters.</param>
    /// <param name="former">Setting Platform:FormerPhoneKey, only while the key is being replaced.</param>
    public PhoneCipher(string secret, string? former = null)
    {
        if (former is { Length: > 0 })
        {
            Keep(former, "Platform:FormerPhoneKey");
        }

        _current = Keep(secret, "Platform:PhoneKey");
    }

    /// <summary>What everything sealed under the current key begins with.</summary>
    public string Current => _current + ".";

    /// <summary>The number as it is stored with the record; on another record it can't be opened.</summary>
    public string Seal(string phone, string record)
    {
        var plain = Encoding.UTF8.GetBytes(phone);
        var bytes = new byte[NonceLength + plain.Length + TagLength];
        var nonce = bytes.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_keys[_current], TagLength);
        aes.Encrypt(nonce, plain, bytes.AsSpan(NonceLength, plain.Length), bytes.AsSpan(^TagLength..), Encoding.UTF8.GetBytes(record));
        return Current + Base64Url.EncodeToString(bytes);
    }

    /// <summary>The number that was sealed for the record.</summary>
    public string Open(string stored, string record)
    {
        var end = stored.IndexOf('.', StringComparison.Ordinal);
        if (end < 0 || !_keys.TryGetValue(stored[..end], out var key))
        {
            throw new InvalidOperationException(
                $"A mobile number is sealed under key {stored[..Math.Max(end, 0)]}, which is neither Platform:PhoneKey nor "
                    + "Platform:FormerPhoneKey (docs/operating.md)."
            );
        }

        var bytes = Base64Url.DecodeFromChars(stored.AsSpan(end + 1));
        var plain = new byte[bytes.Length - NonceLength - TagLength];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(
            bytes.AsSpan(0, NonceLength),
            bytes.AsSpan(NonceLength, plain.Length),
            bytes.AsSpan(^TagLength..),
            plain,
            Encoding.UTF8.GetBytes(record)
        );
        return Encoding.UTF8.GetString(plain);
    }

    private string Keep(string secret, string setting)
    {
        if (secret.Length < 16)
        {
            throw new InvalidOperationException($"Setting {setting} is missing or shorter than 16 characters.");
        }

        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret), 32, info: "phone"u8.ToArray());
        var id = Convert.ToHexStringLower(SHA256.HashData(key))[..8];
        _keys[id] = key;
        return id;
    }
}
