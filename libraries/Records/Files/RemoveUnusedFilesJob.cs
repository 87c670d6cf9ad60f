using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Platform.Core.Files;
using Platform.Hosting.Operations;

namespace Platform.Records.Files;

/// <summary>
/// Every hour: removes uploads older than a day that no record refers to, then the bytes no upload refers to. Replicas may do it
/// at once: a row that changed meanwhile is left for the next round. Which uploads no record refers to, the service says.
/// </summary>
public sealed class RemoveUnusedFilesJob(
    Func<DbContext, IQueryable<StoredFile>> unreferred,
    IServiceScopeFactory scopes,
    FileStore store,
    TimeProvider clock,
    ILogger<RemoveUnusedFilesJob> log
) : PeriodicJob(TimeSpan.FromHours(1), clock, log)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>One round; returns how many uploads it removed.</summary>
    public async Task<int> SweepAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        var before = Clock.GetUtcNow() - Kept;
        var unused = await Unused(db, before).ToListAsync(ct);
        db.RemoveRange(unused);
        await db.SaveChangesAsync(ct);
        foreach (var digest in unused.Select(f => f.Digest).Distinct())
        {
            if (!await db.Set<StoredFile>().AnyAsync(f => f.Digest == digest, ct))
            {
                store.Remove(digest, before);
            }
        }

        store.RemoveTorn(before);
        return unused.Count;
    }

    /// <inheritdoc/>
    protected override Task RunOnceAsync(CancellationToken ct) => SweepAsync(ct);

    private IQueryable<StoredFile> Unused(DbContext db, DateTimeOffset before) =>
        unreferred(db).Where(f => f.UploadedAt < before && (f.UsedAt == null || f.UsedAt < before)).OrderBy(f => f.Id).Take(500);
}
