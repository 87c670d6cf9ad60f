using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.IdentityModel.Tokens;

namespace Identity.OpenId;

/// <summary>The one secret the replicas share: an RSA key in a PEM file. All other secrets are stored encrypted under it in the
/// database.</summary>
internal static class SigningKey
{
    /// <summary>Reads the key; its id is its thumbprint, so that every replica uses the same id.</summary>
    public static RsaSecurityKey Read(string file)
    {
        var rsa = RSA.Create();
        rsa.ImportFromPem(File.ReadAllText(file));
        var key = new RsaSecurityKey(rsa);
        key.KeyId = Base64UrlEncoder.Encode(key.ComputeJwkThumbprint());
        return key;
    }

    /// <summary>
    /// The key as a certificate, which can encrypt data-protection keys. It is deterministic (PKCS#1 signatures are), so every replica
    /// makes the same one and can decrypt what another encrypted.
    /// </summary>
    public static X509Certificate2 AsCertificate(RsaSecurityKey key)
    {
        var name = new X500DistinguishedName("CN=identity");
        var request = new CertificateRequest(name, key.Rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.Create(
            name,
            X509SignatureGenerator.CreateForRSA(key.Rsa, RSASignaturePadding.Pkcs1),
            DateTimeOffset.UnixEpoch,
            new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero),
            [1]
        );
        return certificate.CopyWithPrivateKey(key.Rsa);
    }
}
