using System.IO.Compression;

namespace Platform.Documents;

/// <summary>Rewrites a package without the time it was made at, so that equal content is equal bytes.</summary>
internal static class StableZip
{
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Rewrite(byte[] package)
    {
        using var target = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(package)))
        using (var to = new ZipArchive(target, ZipArchiveMode.Create))
        {
            foreach (var entry in from.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Epoch;
                using var input = entry.Open();
                using var output = copy.Open();
                input.CopyTo(output);
            }
        }

        return target.ToArray();
    }
}
