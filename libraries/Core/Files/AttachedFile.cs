namespace Platform.Core.Files;

/// <summary>
/// A file as the record that carries it knows it. The digest stands here too: who may read a superior's document may fetch its
/// file, though the file's own row lies outside his place.
/// </summary>
public sealed record AttachedFile(Guid FileId, string Name, string MediaType, long Size, string Digest)
{
    public static AttachedFile Of(StoredFile file) => new(file.Id, file.Name, file.MediaType, file.Size, file.Digest);
}
