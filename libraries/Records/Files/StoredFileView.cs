using Platform.Core;
using Platform.Core.Files;

namespace Platform.Records.Files;

/// <summary>An uploaded file as the API shows it; its bytes are at <c>/content</c>.</summary>
/// <param name="MediaType">The actual type of the content, independent of the name.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Digest">SHA-256 of the content.</param>
public sealed record StoredFileView(
    Guid Id,
    DivisionCode Division,
    string Name,
    string MediaType,
    long Size,
    string Digest,
    string UploadedBy,
    DateTimeOffset UploadedAt,
    int Version,
    DateTimeOffset UpdatedAt
) : IVersioned
{
    /// <summary>The view of a record.</summary>
    public static StoredFileView Of(StoredFile f) =>
        new(f.Id, f.Division, f.Name, f.MediaType, f.Size, f.Digest, f.UploadedBy, f.UploadedAt, f.Version, f.UpdatedAt);
}
