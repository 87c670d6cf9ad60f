using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Files;
using Platform.Hosting.Data;

namespace Platform.Records.Files;

/// <summary>How records begin to refer to files.</summary>
public static class FilesInUse
{
    /// <summary>
    /// The files, which must lie in the record's own place. They are marked as used with the save that makes the record refer
    /// to them, so the sweep can't take them away in between.
    /// </summary>
    public static async Task<IReadOnlyList<StoredFile>> UseFilesAsync(
        this DbContext db,
        DivisionCode place,
        IReadOnlyCollection<Guid> ids,
        string field,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var files = await db.Set<StoredFile>().Within(place).Where(f => ids.Contains(f.Id)).ToListAsync(ct);
        var missing = ids.Except(files.Select(f => f.Id))
            .Select(id => new FieldError(field, StoredFileErrors.NotOfThisPlace, [place, id]))
            .ToList();
        if (missing.Count > 0)
        {
            throw DomainException.ForFields(missing);
        }

        files.ForEach(f => f.Use(now));
        return files;
    }
}
