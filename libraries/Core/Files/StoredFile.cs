using Platform.Core.Events;

namespace Platform.Core.Files;

/// <summary>A photo or document somebody handed in. The bytes lie in the file store under their digest; this says whose they are.</summary>
public sealed class StoredFile : IStandsAtPlace
{
    /// <summary>Largest file taken in.</summary>
    public const long MaxSize = 32L * 1024 * 1024;

    private StoredFile() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>As the uploader called it, with the extension of what it really is.</summary>
    public string Name { get; private set; } = "";

    public string MediaType { get; private set; } = "";

    public long Size { get; private set; }

    /// <summary>SHA-256 of the content in hexadecimal; where it lies, and its entity tag.</summary>
    public string Digest { get; private set; } = "";

    /// <summary>Subject of the uploader's token.</summary>
    public string UploadedBy { get; private set; } = "";

    public DateTimeOffset UploadedAt { get; private set; }

    /// <summary>When a record last began to refer to it. The sweep of unused files looks at it, so a file just taken into use is
    /// safe.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>A file whose bytes are safely stored.</summary>
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

    /// <summary>Stays where it was made; the superiors still find it there.</summary>
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
