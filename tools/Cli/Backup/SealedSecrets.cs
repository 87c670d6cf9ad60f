using System.Formats.Tar;
using System.Security.Cryptography;

namespace Platform.Cli.Backup;

/// <summary>
/// The installation's secrets under a passphrase: salt, nonce, tag, then the encrypted archive (PBKDF2 with SHA-256, AES-256-GCM). A backup
/// never contains them unencrypted: they would allow the finder of a disk to issue tokens.
/// </summary>
internal static class SealedSecrets
{
    public const string FileName = "secrets.sealed";
    public const int ShortestPassphrase = 12;

    private const int Rounds = 600_000;
    private const int SaltBytes = 16;

    // The servers of the new installation have made their own.
    private static readonly string[] OfTheServers = [Installation.Secrets.Postgres, Installation.Secrets.RabbitMq];

    public static async Task SealAsync(string secrets, string file, string passphrase, CancellationToken ct)
    {
        using var archive = new MemoryStream();
        await TarFile.CreateFromDirectoryAsync(secrets, archive, includeBaseDirectory: false, ct);
        var (salt, nonce, tag) = (
            RandomNumberGenerator.GetBytes(SaltBytes),
            RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize),
            new byte[AesGcm.TagByteSizes.MaxSize]
        );
        var sealedBytes = new byte[archive.Length];
        using (var cipher = new AesGcm(Key(passphrase, salt), tag.Length))
        {
            cipher.Encrypt(nonce, archive.ToArray(), sealedBytes, tag);
        }

        await File.WriteAllBytesAsync(file, [.. salt, .. nonce, .. tag, .. sealedBytes], ct);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    /// <summary>Restores them, except those that the new installation's own servers already use.</summary>
    public static async Task OpenAsync(string file, string secrets, string passphrase, CancellationToken ct)
    {
        var all = await File.ReadAllBytesAsync(file, ct);
        var (nonceAt, tagAt) = (SaltBytes, SaltBytes + AesGcm.NonceByteSizes.MaxSize);
        var contentAt = tagAt + AesGcm.TagByteSizes.MaxSize;
        var clear = new byte[all.Length - contentAt];
        try
        {
            using var cipher = new AesGcm(Key(passphrase, all[..nonceAt]), AesGcm.TagByteSizes.MaxSize);
            cipher.Decrypt(all[nonceAt..tagAt], all[contentAt..], all[tagAt..contentAt], clear);
        }
        catch (AuthenticationTagMismatchException wrong)
        {
            throw new CliException("口令不对，或密钥文件已损坏。The passphrase is wrong, or the sealed secrets are damaged.", wrong);
        }

        using var archive = new TarReader(new MemoryStream(clear));
        while (await archive.GetNextEntryAsync(cancellationToken: ct) is { } entry)
        {
            var name = Path.GetFileName(entry.Name);
            if (entry.DataStream is not null && !OfTheServers.Contains(name))
            {
                await entry.ExtractToFileAsync(Path.Combine(secrets, name), overwrite: true, ct);
                File.SetUnixFileMode(Path.Combine(secrets, name), UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
        }
    }

    /// <summary>Distinguishes keys without revealing them.</summary>
    public static string DigestOf(string key) =>
        Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes("backup " + key)))[..16];

    public static string Passphrase(FileInfo file)
    {
        var words = File.ReadAllText(file.FullName).Trim();
        return words.Length >= ShortestPassphrase
            ? words
            : throw new CliException($"口令至少 {ShortestPassphrase} 个字符。A passphrase has at least {ShortestPassphrase} characters.");
    }

    private static byte[] Key(string passphrase, byte[] salt) =>
        Rfc2898DeriveBytes.Pbkdf2(passphrase, salt, Rounds, HashAlgorithmName.SHA256, 32);
}
