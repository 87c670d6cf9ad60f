namespace Platform.Core.Files;

/// <summary>
/// A file as the record it is attached to stores it. The digest is included because a caller who may read a superior's document may fetch
/// its file, although the row of the file is outside the caller's place.
/// </summary>
public sealed record AttachedFile(Guid FileId, string Name, string MediaType, long Size, string Digest)
{
    /// <summary>The reference to a stored file that a record keeps.</summary>
    public static AttachedFile Of(StoredFile file) => new(file.Id, file.Name, file.MediaType, file.Size, file.Digest);
}
