using System.Security.Cryptography;

namespace Platform.Cli.Bundles;

/// <summary>SHA-256 of every file of a folder, in the file that <c>sha256sum -c</c> reads.</summary>
internal static class Checksums
{
    public const string FileName = "SHA256SUMS";

    public static async Task WriteAsync(string folder, CancellationToken ct)
    {
        var lines = new List<string>();
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            await using var stream = File.OpenRead(file);
            lines.Add($"{Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, ct))}  {Path.GetRelativePath(folder, file)}");
        }

        await File.WriteAllLinesAsync(Path.Combine(folder, FileName), lines, ct);
    }
}
