using System.Security.Cryptography;

namespace Platform.Cli.Backup;

/// <summary>SHA-256 of every file of a backup.</summary>
internal static class Checksums
{
    public static async Task<SortedDictionary<string, string>> OfAsync(string folder, CancellationToken ct)
    {
        var sums = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(folder, file);
            if (name != Manifest.FileName)
            {
                sums[name] = await OfFileAsync(file, ct);
            }
        }

        return sums;
    }

    public static async Task<string> OfFileAsync(string file, CancellationToken ct)
    {
        await using var content = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct));
    }

    /// <summary>Refuses a backup of which a file is missing, changed or not its own.</summary>
    public static async Task RequireAsync(string folder, Manifest manifest, CancellationToken ct)
    {
        var found = await OfAsync(folder, ct);
        var wrong = manifest
            .Sha256.Where(e => !found.TryGetValue(e.Key, out var sum) || sum != e.Value)
            .Select(e => e.Key)
            .Concat(found.Keys.Where(name => !manifest.Sha256.ContainsKey(name)))
            .Take(5)
            .ToList();
        if (wrong.Count > 0)
        {
            throw new CliException(
                $"备份已损坏：{string.Join("、", wrong)}。"
                    + $"The backup is damaged: these files are missing, changed or not its own: {string.Join(", ", wrong)}."
            );
        }
    }
}
