namespace Platform.Cli.Backup;

/// <summary>
/// The bytes of uploaded files. Each is stored under its SHA-256 before any record refers to it, so a copy made after the databases'
/// snapshot contains every file they refer to.
/// </summary>
internal static class StoredFiles
{
    public static string PathOf(string root, string digest) => Path.Combine(root, digest[..2], digest[2..4], digest);

    /// <summary>Copies those a service's records refer to, reading each against its digest; says which are missing or damaged.</summary>
    public static async Task<(FilesEntry Entry, List<string> Damaged)> CopyAsync(
        string service,
        IEnumerable<string> digests,
        string from,
        string to,
        CancellationToken ct
    )
    {
        var (count, bytes, damaged) = (0, 0L, new List<string>());
        foreach (var digest in digests)
        {
            var source = PathOf(from, digest);
            if (!File.Exists(source) || await Checksums.OfFileAsync(source, ct) != digest)
            {
                damaged.Add($"{service}/{digest}");
                continue;
            }

            var target = PathOf(to, digest);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(source, target, overwrite: true);
            (count, bytes) = (count + 1, bytes + new FileInfo(source).Length);
        }

        return (new(service, count, bytes), damaged);
    }
}
