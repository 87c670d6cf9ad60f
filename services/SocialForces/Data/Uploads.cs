using Platform.Core.Files;

namespace SocialForces.Data;

/// <summary>Which uploads no record refers to.</summary>
internal static class Uploads
{
    public static IQueryable<StoredFile> UnreferredFiles(this SocialForcesDb db) =>
        db.StoredFiles.Where(f => !db.Agreements.Any(a => a.FileId == f.Id));
}
