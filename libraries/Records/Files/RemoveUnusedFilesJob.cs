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
        var before = Clock.GetUtcNow() - Kept;
        var unused = await UnusedAsync(before, ct);
        var removed = await EachAsync(
            scopes,
            unused,
            async (services, file) =>
            {
                var db = services.GetRequiredService<DbContext>();
                db.Remove(file);
                await db.SaveChangesAsync(ct);
            },
            ct
        );
        await EachAsync(
            scopes,
            unused.Select(f => f.Digest).Distinct(),
            async (services, digest) =>
            {
                if (!await services.GetRequiredService<DbContext>().Set<StoredFile>().AnyAsync(f => f.Digest == digest, ct))
                {
                    store.Remove(digest, before);
                }
            },
            ct
        );
        store.RemoveTorn(before);
        return removed;
    }

    /// <inheritdoc/>
    protected override Task RunOnceAsync(CancellationToken ct) => SweepAsync(ct);

    private async Task<List<StoredFile>> UnusedAsync(DateTimeOffset before, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await unreferred(scope.ServiceProvider.GetRequiredService<DbContext>())
            .AsNoTracking()
            .Where(f => f.UploadedAt < before && (f.UsedAt == null || f.UsedAt < before))
            .OrderBy(f => f.Id)
            .Take(500)
            .ToListAsync(ct);
    }
}
