using Platform.Core.Events;

namespace Platform.Core.Files;

/// <summary>An uploaded photo or document. The bytes are in the file store under their digest; this record holds the owner and the
/// metadata.</summary>
public sealed class StoredFile : IStandsAtPlace
{
    /// <summary>The largest file accepted, in bytes.</summary>
    public const long MaxSize = 32L * 1024 * 1024;

    private StoredFile() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The uploader's name for it, with the extension of its actual type.</summary>
    public string Name { get; private set; } = "";

    /// <summary>As detected from the content, never as the client named it.</summary>
    public string MediaType { get; private set; } = "";

    /// <summary>In bytes.</summary>
    public long Size { get; private set; }

    /// <summary>SHA-256 of the content in hexadecimal; its key in the file store and its entity tag.</summary>
    public string Digest { get; private set; } = "";

    /// <summary>Subject of the uploader's token.</summary>
    public string UploadedBy { get; private set; } = "";

    /// <summary>When the upload was complete.</summary>
    public DateTimeOffset UploadedAt { get; private set; }

    /// <summary>When a record last began to refer to it. The sweep of unused files checks it, so a file that was just attached is not
    /// removed.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>A file whose bytes are stored durably.</summary>
    public static StoredFile Upload(
        DivisionCode division,
        string name,
        StoredFileType type,
        long size,
        string digest,
        string by,
        DateTimeOffset at
    ) =>
        new()
        {
            Division = division,
            Name = NameOf(name, type),
            MediaType = type.MediaType,
            Size = size,
            Digest = digest,
            UploadedBy = by,
            UploadedAt = at,
        };

    /// <summary>A record of the same place, or of one above it, begins to refer to the file.</summary>
    public void Use(DateTimeOffset now) => UsedAt = now;

    /// <inheritdoc/>
    public PlatformEvent? MoveTo(DivisionCode to, DateOnly on)
    {
        Division = to;
        return null;
    }

    /// <summary>Stays at its original place, where the superiors can still find it.</summary>
    public PlatformEvent? PlaceEnded(DivisionCode? into, IReadOnlyList<IStandsAtPlace> there, DateOnly on) => null;

    // Only the last segment of what may be a path, without characters that break a header or a file system.
    private static string NameOf(string name, StoredFileType type)
    {
        var plain = new string([
            .. name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Where(c => !char.IsControl(c) && !"\"<>|:*?;".Contains(c)),
        ]).Trim(' ', '.');
        var stem =
            plain.Length == 0 ? "file"
            : plain.Length > 180 ? plain[..180]
            : plain;
        var fits =
            stem.EndsWith("." + type.Extension, StringComparison.OrdinalIgnoreCase)
            || (type == StoredFileType.Jpeg && stem.EndsWith(".jpeg", StringComparison.OrdinalIgnoreCase));
        return fits ? stem : $"{stem}.{type.Extension}";
    }
}
