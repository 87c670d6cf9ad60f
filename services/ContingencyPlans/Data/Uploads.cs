using Platform.Core.Files;

namespace ContingencyPlans.Data;

/// <summary>Which uploads no record refers to.</summary>
internal static class Uploads
{
    public static IQueryable<StoredFile> UnreferredFiles(this ContingencyPlansDb db) =>
        db.StoredFiles.Where(f => !db.Plans.Any(p => p.Files.Contains(f.Id)) && !db.RiskCharts.Any(c => c.Files.Contains(f.Id)));
}
