namespace Platform.Core.Files;

/// <summary>A type of file the platform accepts, recognised by its first bytes and never by its name.</summary>
/// <param name="Extension">Without the dot.</param>
/// <param name="MediaType">As it is served.</param>
public sealed record StoredFileType(string Extension, string MediaType)
{
    /// <summary>JPEG picture.</summary>
    public static readonly StoredFileType Jpeg = new("jpg", "image/jpeg");

    /// <summary>PNG picture.</summary>
    public static readonly StoredFileType Png = new("png", "image/png");

    /// <summary>WebP picture.</summary>
    public static readonly StoredFileType Webp = new("webp", "image/webp");

    /// <summary>PDF.</summary>
    public static readonly StoredFileType Pdf = new("pdf", "application/pdf");

    /// <summary>Word document, .docx.</summary>
    public static readonly StoredFileType Word = new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    /// <summary>Excel workbook, .xlsx.</summary>
    public static readonly StoredFileType Excel = new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /// <summary>版式文档 of GB/T 33190, the format official documents are exchanged in.</summary>
    public static readonly StoredFileType Ofd = new("ofd", "application/ofd");

    /// <summary>Recognises the content; null if the platform does not accept its type. The position of the stream afterwards is
    /// undefined.</summary>
    public static StoredFileType? Of(Stream content)
    {
        content.Position = 0;
        Span<byte> head = stackalloc byte[12];
        var read = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return head[..read] switch
        {
            [0xFF, 0xD8, 0xFF, ..] => Jpeg,
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png,
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P'] => Webp,
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => Pdf,
            [(byte)'P', (byte)'K', 3, 4, ..] => Package(content),
            _ => null,
        };
    }

    // Office and OFD files are zip packages; the names of their parts say which one it is. Nothing is unpacked.
    private static StoredFileType? Package(Stream content)
    {
        try
        {
            using var zip = new System.IO.Compression.ZipArchive(content, System.IO.Compression.ZipArchiveMode.Read, leaveOpen: true);
            return zip switch
            {
                _ when zip.GetEntry("OFD.xml") is not null => Ofd,
                _ when zip.GetEntry("[Content_Types].xml") is null => null,
                _ when zip.GetEntry("word/document.xml") is not null => Word,
                _ when zip.GetEntry("xl/workbook.xml") is not null => Excel,
                _ => null,
            };
        }
        catch (Exception torn) when (torn is InvalidDataException or EndOfStreamException)
        {
            return null;
        }
    }
}
