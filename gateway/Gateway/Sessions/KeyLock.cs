using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Gateway.Sessions;

/// <summary>
/// Encrypts the data protection keys with the gateway's client secret, so that a copy of the database alone is not enough to read a token.
/// With a new secret the old keys can't be decrypted and everyone signs in again.
/// </summary>
internal sealed class KeyLock(IConfiguration settings) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var nonce = RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize);
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var tag = new byte[AesGcm.TagByteSizes.MaxSize];
        var cipher = new byte[plain.Length];
        using var aes = Cipher(settings);
        aes.Encrypt(nonce, plain, cipher, tag);
        return new EncryptedXmlInfo(new XElement("locked", Convert.ToBase64String([.. nonce, .. tag, .. cipher])), typeof(KeyUnlock));
    }

    internal static AesGcm Cipher(IConfiguration settings) =>
        new(
            HKDF.DeriveKey(
                HashAlgorithmName.SHA256,
                Encoding.UTF8.GetBytes(settings["Auth:ClientSecret"] ?? ""),
                32,
                info: "gateway data protection keys"u8.ToArray()
            ),
            AesGcm.TagByteSizes.MaxSize
        );
}

/// <summary>Decrypts; data protection creates it by the type name it stored with the key.</summary>
public sealed class KeyUnlock(IServiceProvider services) : IXmlDecryptor
{
    /// <inheritdoc/>
    public XElement Decrypt(XElement encryptedElement)
    {
        ReadOnlySpan<byte> locked = Convert.FromBase64String(encryptedElement.Value);
        var (nonce, tag) = (AesGcm.NonceByteSizes.MaxSize, AesGcm.TagByteSizes.MaxSize);
        var plain = new byte[locked.Length - nonce - tag];
        using var aes = KeyLock.Cipher(services.GetRequiredService<IConfiguration>());
        aes.Decrypt(locked[..nonce], locked[(nonce + tag)..], locked.Slice(nonce, tag), plain);
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}
