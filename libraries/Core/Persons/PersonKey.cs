using System.Security.Cryptography;
using System.Text;

namespace Platform.Core.Persons;

/// <summary>
/// Names persons without telling who they are: HMAC-SHA-256 of the identity or mobile number under a key of the installation.
/// One number gives one name in every register; without the key a number can't be found by trying.
/// </summary>
public sealed class PersonKey(string secret)
{
    private readonly byte[] _key =
        secret.Length >= 16
            ? Encoding.UTF8.GetBytes(secret)
            : throw new InvalidOperationException("Setting Platform:PersonKey is missing or shorter than 16 characters.");

    /// <summary>The name of the person with this identity number.</summary>
    public string OfIdNumber(string number) => Hash("id:" + number.ToUpperInvariant());

    /// <summary>The name of the person with this mobile number.</summary>
    public string OfPhone(string number) => Hash("phone:" + number);

    private string Hash(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text)));
}
