using Platform.Core.Files;

namespace Drills.Data;

/// <summary>Which uploads no record refers to.</summary>
internal static class Uploads
{
    public static IQueryable<StoredFile> UnreferredFiles(this DrillsDb db) =>
        db.StoredFiles.Where(f => !db.Photos.Any(p => p.FileId == f.Id));
}
