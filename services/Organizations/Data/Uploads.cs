using Platform.Core.Files;

namespace Organizations.Data;

/// <summary>Which uploads no record refers to.</summary>
internal static class Uploads
{
    public static IQueryable<StoredFile> UnreferredFiles(this OrganizationsDb db) =>
        db.StoredFiles.Where(f =>
            !db.Attainments.Any(a => a.Evidence.Contains(f.Id))
            && !db.Documents.Any(d => d.FileId == f.Id)
            && !db.Milestones.Any(m => m.Files.Contains(f.Id))
            && !db.Contracts.Any(c => c.Files.Contains(f.Id))
            && !db.Investments.Any(i => i.Files.Contains(f.Id))
            && !db.Payments.Any(p => p.FileId == f.Id)
        );
}
