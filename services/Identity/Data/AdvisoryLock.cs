using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Identity.Data;

/// <summary>Allows one request at a time for a key, across all replicas.</summary>
internal static class AdvisoryLock
{
    /// <summary>A transaction that holds the key's turn until it ends.</summary>
    public static async Task<IDbContextTransaction> TakeTurnAsync(this IdentityDb db, string key, CancellationToken ct)
    {
        var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({key}, 0))", ct);
        return transaction;
    }
}
