using System.Security.Cryptography;
using Platform.Cli.Installation;

namespace Platform.Cli.Doctor;

/// <summary>Checks that the secrets are complete and readable by their owner only. Their values are never shown.</summary>
internal static class SecretsCheck
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    public static Task<IEnumerable<Finding>> LookAsync(InstallationProbe patient, CancellationToken ct) => Task.FromResult(Look(patient));

    private static IEnumerable<Finding> Look(InstallationProbe patient)
    {
        var folder = Path.Combine(Folders.State, "secrets");
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder) : [];
        if (files.Length == 0)
        {
            yield return Directory.Exists(Path.Combine(patient.Settings.Postgres, "data"))
                ? Finding.Fail(
                    "secrets",
                    "密钥缺失，但有数据 there is data and no secret",
                    $"从备份恢复 {folder} bring {folder} back from a backup"
                )
                : Finding.Ok("secrets", "尚未生成 none yet");
            yield break;
        }

        var open = files.Where(f => (File.GetUnixFileMode(f) & Others) != UnixFileMode.None).Select(Path.GetFileName).ToList();
        yield return open.Count == 0
            ? Finding.Ok("secrets", $"{files.Length}，仅属主可读 readable by their owner only")
            : Finding.Fail("secrets", $"他人可读 others can read: {string.Join(", ", open)}", $"chmod 600 {folder}/*");
        yield return SigningKey(Path.Combine(folder, "signing-key.pem"));
    }

    private static Finding SigningKey(string file)
    {
        try
        {
            using var key = RSA.Create();
            key.ImportFromPem(File.ReadAllText(file));
            return Finding.Ok("signing key", $"RSA {key.KeySize}, {File.GetLastWriteTimeUtc(file):yyyy-MM-dd}");
        }
        catch (Exception unreadable) when (unreadable is IOException or CryptographicException or ArgumentException)
        {
            return Finding.Fail(
                "signing key",
                "不可读 can't be read",
                "从备份恢复；新密钥会使所有登录失效 bring it back from a backup; a new one ends every sign-in"
            );
        }
    }
}
