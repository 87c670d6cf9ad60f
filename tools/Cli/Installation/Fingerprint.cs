using System.Security.Cryptography;
using System.Text;

namespace Platform.Cli.Installation;

/// <summary>Detects whether anything changed since a step was last done: a short digest of the step's inputs.</summary>
internal static class Fingerprint
{
    private static readonly string[] Skipped = ["bin", "obj", "node_modules", "TestResults"];

    public static string Of(IEnumerable<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..16];

    /// <summary>Of the sources by path, size and time of change: reading them all would take longer than a build that does
    /// nothing.</summary>
    public static string OfSources(string root, params IEnumerable<string> folders) =>
        Of(
            folders
                .SelectMany(f => SourcesIn(new DirectoryInfo(Path.Combine(root, f))))
                .Concat(new DirectoryInfo(root).EnumerateFiles("Directory.*.props"))
                .Select(f => $"{Path.GetRelativePath(root, f.FullName)} {f.Length} {f.LastWriteTimeUtc.Ticks}")
                .Order(StringComparer.Ordinal)
        );

    private static IEnumerable<FileInfo> SourcesIn(DirectoryInfo folder) =>
        folder.EnumerateFiles().Concat(folder.EnumerateDirectories().Where(d => !Skipped.Contains(d.Name)).SelectMany(SourcesIn));
}
