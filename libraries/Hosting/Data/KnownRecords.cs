using Microsoft.EntityFrameworkCore;

namespace Platform.Hosting.Data;

/// <summary>What a service keeps of other services' records, learnt from their events.</summary>
public static class KnownRecords
{
    /// <summary>
    /// The record with this key, created if it does not exist yet. Two events of one record may be consumed at the same moment: the second
    /// waits here until the first is committed. Otherwise both would create the record, or the older event would overwrite the newer one.
    /// </summary>
    public static async Task<T> KnownAsync<T>(this DbContext db, Guid id, Func<T> begin, CancellationToken ct)
        where T : class
    {
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({$"{typeof(T).Name} {id}"}, 0))", ct);
        return await db.FindAsync<T>([id], ct) ?? db.Add(begin()).Entity;
    }
}
