using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Platform.Core;

namespace Platform.Registers;

/// <summary>The file a caller sent, as the form field <c>file</c> or as the whole body; what it is, its first bytes say.</summary>
internal sealed class UploadedFile(MemoryStream content)
{
    private const int Limit = 20 * 1024 * 1024;
    private const long UnpackedLimit = 300L * 1024 * 1024;

    public bool IsWorkbook { get; } = content.Length > 4 && content.GetBuffer().AsSpan(0, 2).SequenceEqual("PK"u8);

    public MemoryStream Open() => new(content.GetBuffer(), 0, (int)content.Length, writable: false);

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

        var file = content.Length > 0 ? new UploadedFile(content) : throw RegisterErrors.FileMissing.At("file");
        if (file.IsWorkbook)
        {
            file.RefuseBomb();
        }

        return file;
    }

    private void RefuseBomb()
    {
        try
        {
            using var zip = new ZipArchive(Open(), ZipArchiveMode.Read);
            if (zip.Entries.Sum(e => e.Length) > UnpackedLimit)
            {
                throw CoreErrors.TooLarge.Because("300 MB");
            }
        }
        catch (InvalidDataException)
        {
            throw RegisterErrors.FileUnreadable.At("file");
        }
    }
}
