using System.Security.Cryptography;
using System.Text;

namespace Platform.Core.Persons;

/// <summary>
/// Identifies persons without revealing who they are: HMAC-SHA-256 of the identity or mobile number under a key of the installation. One
/// number gives one hash in every register; without the key a number can't be found by trial.
/// </summary>
public sealed class PersonKey(string secret)
{
    private readonly byte[] _key =
        secret.Length >= 16
            ? Encoding.UTF8.GetBytes(secret)
            : throw new InvalidOperationException("Setting Platform:PersonKey is missing or shorter than 16 characters.");

    /// <summary>The hash for this identity number.</summary>
    public string OfIdNumber(string number) => Hash("id:" + number.ToUpperInvariant());

    /// <summary>The hash for this mobile number.</summary>
    public string OfPhone(string number) => Hash("phone:" + number);

    private string Hash(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text)));
}
