using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Platform.Core;
using Platform.Core.Files;

namespace Platform.Records.Files;

/// <summary>What was stored: its actual type, its size, and its digest.</summary>
public sealed record StoredContent(StoredFileType Type, long Size, string Digest);

/// <summary>
/// The bytes of uploaded files in the folder <c>Platform:Files</c>, each under its SHA-256, so equal content is stored once. A file is
/// written under a temporary name, synced and renamed: after a crash it is complete or absent.
/// </summary>
public sealed class FileStore(IConfiguration configuration)
{
    private readonly string _root = configuration["Platform:Files"] ?? throw new InvalidOperationException("Platform:Files is not set.");

    /// <summary>Stores what comes in; refuses what is too large or of no type the platform takes.</summary>
    public Task<StoredContent> StoreAsync(Stream content, CancellationToken ct) =>
        ReceiveAsync(
            async (file, keep) =>
            {
                var (size, digest) = await CopyAsync(content, file, ct);
                var type = StoredFileType.Of(file) ?? throw StoredFileErrors.TypeNotTaken.At("file");
                keep(digest);
                return new StoredContent(type, size, digest);
            }
        );

    /// <summary>Takes over content that another cell keeps under this digest; false if what came is not that.</summary>
    public Task<bool> TakeOverAsync(string digest, Func<Stream, Task> write, CancellationToken ct) =>
        ReceiveAsync(
            async (file, keep) =>
            {
                await write(file);
                file.Position = 0;
                if (Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct)) != digest)
                {
                    return false;
                }

                keep(digest);
                return true;
            }
        );

    /// <summary>The content, checked against its digest; null if it is missing or damaged.</summary>
    public async Task<FileStream?> OpenAsync(string digest, CancellationToken ct)
    {
        if (!File.Exists(PathOf(digest)))
        {
            return null;
        }

        var file = new FileStream(
            PathOf(digest),
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete,
            81920,
            FileOptions.Asynchronous
        );
        if (Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct)) == digest)
        {
            file.Position = 0;
            return file;
        }

        await file.DisposeAsync();
        return null;
    }

    /// <summary>Removes content that no record refers to, unless it was uploaded again since <paramref name="before"/>.</summary>
    public void Remove(string digest, DateTimeOffset before)
    {
        if (File.GetLastWriteTimeUtc(PathOf(digest)) < before.UtcDateTime)
        {
            File.Delete(PathOf(digest));
        }
    }

    /// <summary>Removes what uploads cut off by a crash have left.</summary>
    public void RemoveTorn(DateTimeOffset before)
    {
        foreach (var torn in Incoming().EnumerateFiles().Where(f => f.LastWriteTimeUtc < before.UtcDateTime))
        {
            torn.Delete();
        }
    }

    /// <summary>Writes a file under a temporary name and keeps it under its digest if the writer agrees; otherwise removes it.</summary>
    private async Task<T> ReceiveAsync<T>(Func<FileStream, Action<string>, Task<T>> write)
    {
        var incoming = Path.Combine(Incoming().FullName, Guid.CreateVersion7().ToString("N"));
        try
        {
            await using var file = new FileStream(
                incoming,
                FileMode.CreateNew,
                FileAccess.ReadWrite,
                FileShare.Read,
                81920,
                FileOptions.Asynchronous
            );
            return await write(
                file,
                digest =>
                {
                    file.Flush(flushToDisk: true);
                    Directory.CreateDirectory(Path.GetDirectoryName(PathOf(digest))!);
                    File.SetLastWriteTimeUtc(incoming, DateTime.UtcNow);
                    File.Move(incoming, PathOf(digest), overwrite: true); // equal content: a new date, and a damaged file is repaired
                    file.Flush(flushToDisk: true); // takes the new name to the disk too
                }
            );
        }
        finally
        {
            File.Delete(incoming);
        }
    }

    private static async Task<(long Size, string Digest)> CopyAsync(Stream from, FileStream to, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81920];
        for (int read; (read = await from.ReadAsync(buffer, ct)) > 0; )
        {
            hash.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), ct);
            if (to.Position > StoredFile.MaxSize)
            {
                throw CoreErrors.TooLarge.Because($"{StoredFile.MaxSize / 1024 / 1024} MB");
            }
        }

        return to.Position > 0
            ? (to.Position, Convert.ToHexStringLower(hash.GetHashAndReset()))
            : throw StoredFileErrors.Missing.At("file");
    }

    private DirectoryInfo Incoming() => Directory.CreateDirectory(Path.Combine(_root, "incoming"));

    private string PathOf(string digest) => Path.Combine(_root, digest[..2], digest[2..4], digest);
}
