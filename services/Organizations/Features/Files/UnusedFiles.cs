using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;

namespace Organizations.Features.Files;

/// <summary>
/// Every hour: removes uploads older than a day that no record refers to, then the bytes no upload refers to. Replicas may do it
/// at once: a row that changed meanwhile is left for the next round.
/// </summary>
internal sealed partial class UnusedFiles(IServiceScopeFactory scopes, FileStore store, TimeProvider clock, ILogger<UnusedFiles> log) : BackgroundService
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <summary>One round; returns how many uploads it removed.</summary>
    public async Task<int> Sweep(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OrganizationsDb>();
        var before = clock.GetUtcNow() - Kept;
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

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Sweep(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogLater(log, e);
            }
        }
    }

    private static IQueryable<StoredFile> Unused(OrganizationsDb db, DateTimeOffset before) => db.StoredFiles
        .Where(f => f.UploadedAt < before && (f.UsedAt == null || f.UsedAt < before)
            && !db.Attainments.Any(a => a.Evidence.Contains(f.Id))
            && !db.Documents.Any(d => d.FileId == f.Id)
            && !db.Milestones.Any(m => m.Files.Contains(f.Id))
            && !db.Contracts.Any(c => c.Files.Contains(f.Id)))
        .OrderBy(f => f.Id).Take(500);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Unused files could not be removed; the next round tries again")]
    private static partial void LogLater(ILogger log, Exception e);
}
