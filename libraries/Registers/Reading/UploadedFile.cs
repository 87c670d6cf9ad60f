using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Platform.Core;

namespace Platform.Registers;

/// <summary>What an uploaded file is, by its first bytes.</summary>
internal enum FileKind
{
    /// <summary>An .xlsx.</summary>
    Workbook,

    /// <summary>A text with separators.</summary>
    Text,
}

/// <summary>The file a caller sent, as the form field <c>file</c> or as the whole body.</summary>
internal sealed class UploadedFile
{
    private const int Limit = 20 * 1024 * 1024;
    private const int FirstBytes = 512;
    private const long UnpackedLimit = 300L * 1024 * 1024;
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private readonly MemoryStream _content;

    public UploadedFile(MemoryStream content)
    {
        _content = content;
        Kind = Recognized(content.GetBuffer().AsSpan(0, (int)content.Length));
        if (Kind == FileKind.Workbook)
        {
            RefuseBomb();
        }
    }

    public FileKind Kind { get; }

    public MemoryStream Open() => new(_content.GetBuffer(), 0, (int)_content.Length, writable: false);

    /// <summary>The sheets that people see, each read when it is asked for. A file that can't be read is refused.</summary>
    public IEnumerable<SheetTable> Sheets(ReadingLimits limits)
    {
        using var workbook = Kind == FileKind.Workbook ? Readable(() => new Workbook(Open(), limits)) : null;
        using var sheets = (workbook is not null ? workbook.Sheets() : [Readable(() => CsvFile.Read(Open(), limits))]).GetEnumerator();
        while (Readable(sheets.MoveNext))
        {
            yield return sheets.Current;
        }
    }

    public static async Task<UploadedFile> TakeAsync(HttpRequest request, CancellationToken ct)
    {
        var sent = request.HasFormContentType ? (await request.ReadFormAsync(ct)).Files.GetFile("file")?.OpenReadStream() : request.Body;
        var content = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while (sent is not null && (read = await sent.ReadAsync(buffer, ct)) > 0)
        {
            content.Write(buffer, 0, read);
            if (content.Length > Limit)
            {
                throw CoreErrors.TooLarge.Because("20 MB");
            }
        }

        return content.Length > 0 ? new UploadedFile(content) : throw RegisterErrors.FileMissing.At("file");
    }

    private static FileKind Recognized(ReadOnlySpan<byte> content)
    {
        var first = content[..Math.Min(content.Length, FirstBytes)];
        if (first.StartsWith("PK"u8))
        {
            return FileKind.Workbook;
        }

        if (first.StartsWith(Compound))
        {
            // An .xlsx with a password is a compound file too, with a stream of this name.
            var isProtected = content.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;
            throw (isProtected ? RegisterErrors.FileProtected : RegisterErrors.FileIsOld).At("file");
        }

        if (first.IndexOf("<html"u8) >= 0 || first.IndexOf("<HTML"u8) >= 0 || first.IndexOf("<table"u8) >= 0 || first.StartsWith("<?xml"u8))
        {
            throw RegisterErrors.FileIsPage.At("file");
        }

        var wide = first.StartsWith([(byte)0xFF, (byte)0xFE]) || first.StartsWith([(byte)0xFE, (byte)0xFF]);
        return wide || first.IndexOf((byte)0) < 0 ? FileKind.Text : throw RegisterErrors.FileUnreadable.At("file");
    }

    private void RefuseBomb()
    {
        using var zip = Readable(() => new ZipArchive(Open(), ZipArchiveMode.Read));
        if (zip.Entries.Sum(e => e.Length) > UnpackedLimit)
        {
            throw CoreErrors.TooLarge.Because("300 MB");
        }
    }

    // Any exception of the readers means that the file is wrong.
    private static T Readable<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is not DomainException and not OperationCanceledException and not OutOfMemoryException)
        {
            throw RegisterErrors.FileUnreadable.At("file");
        }
    }
}
