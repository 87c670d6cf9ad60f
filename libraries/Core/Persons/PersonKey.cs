using System.Security.Cryptography;
using System.Text;

namespace Platform.Core.Persons;

/// <summary>
/// Identifies persons without revealing who they are: HMAC-SHA-256 of the identity or mobile number under a key of the installation. One
/// number gives one hash in every register; without the key a number can't be found by trial.
/// </summary>
/// <param name="secret">Setting Platform:PersonKey, at least 16 characters.</param>
/// <param name="phones">Seals the mobile numbers.</param>
public sealed class PersonKey(string secret, PhoneCipher phones)
{
    private readonly byte[] _key =
        secret.Length >= 16
            ? Encoding.UTF8.GetBytes(secret)
            : throw new InvalidOperationException("Setting Platform:PersonKey is missing or shorter than 16 characters.");

    /// <summary>Seals the mobile numbers.</summary>
    public PhoneCipher Phones { get; } = phones;

    /// <summary>The hash for this identity number.</summary>
    public string OfIdNumber(string number) => Hash("id:" + number.ToUpperInvariant());

    /// <summary>The hash for this mobile number.</summary>
    public string OfPhone(string number) => Hash("phone:" + number);

    /// <summary>The name of the record that the place keeps of the person with the number; it tells nothing of what other places
    /// keep.</summary>
    public string OfRecord(string number, DivisionCode place) => Hash($"record:{place}:{number}");

    /// <summary>The name of a record of what somebody stated about themselves in a context (a drill), without an account.</summary>
    public string OfStatement(Guid context, PersonIdentity identity) =>
        Hash($"stated:{context}:{identity.Phone}:{PersonName.Form(identity.Name)}");

    /// <summary>A hash for somebody who shares no number with anybody.</summary>
    public string OfNobodyElse() => Hash($"person:{Guid.CreateVersion7()}");

    private string Hash(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text)));
}
