using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.ServiceDefaults.Operations;

namespace Organizations.Features.Files;

/// <summary>
/// Every hour: removes uploads older than a day that no record refers to, then the bytes no upload refers to. Replicas may do it
/// at once: a row that changed meanwhile is left for the next round.
/// </summary>
internal sealed class UnusedFiles(IServiceScopeFactory scopes, FileStore store, TimeProvider clock, ILogger<UnusedFiles> log)
    : Rounds(TimeSpan.FromHours(1), clock, log)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>One round; returns how many uploads it removed.</summary>
    public async Task<int> Sweep(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OrganizationsDb>();
        var before = Clock.GetUtcNow() - Kept;
        var unused = await Unused(db, before).ToListAsync(ct);
        db.RemoveRange(unused);
        await db.SaveChangesAsync(ct);
        foreach (var digest in unused.Select(f => f.Digest).Distinct())
        {
            if (!await db.StoredFiles.AnyAsync(f => f.Digest == digest, ct))
            {
                store.Remove(digest, before);
            }
        }

        store.RemoveTorn(before);
        return unused.Count;
    }

    protected override Task Round(CancellationToken ct) => Sweep(ct);

    private static IQueryable<StoredFile> Unused(OrganizationsDb db, DateTimeOffset before) => db.StoredFiles
        .Where(f => f.UploadedAt < before && (f.UsedAt == null || f.UsedAt < before)
            && !db.Attainments.Any(a => a.Evidence.Contains(f.Id))
            && !db.Documents.Any(d => d.FileId == f.Id)
            && !db.Milestones.Any(m => m.Files.Contains(f.Id))
            && !db.Contracts.Any(c => c.Files.Contains(f.Id))
            && !db.Investments.Any(i => i.Files.Contains(f.Id))
            && !db.Payments.Any(p => p.FileId == f.Id))
        .OrderBy(f => f.Id).Take(500);
}
