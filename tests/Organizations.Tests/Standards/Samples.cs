namespace Organizations.Tests.Standards;

/// <summary>Small files that are what they say.</summary>
internal static class Samples
{
    public static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[60]];

    public static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, .. new byte[60]];

    public static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. new byte[60]];

    public static byte[] Package(params string[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in parts)
            {
                zip.CreateEntry(part);
            }
        }

        return stream.ToArray();
    }
}
