using Microsoft.EntityFrameworkCore;
using Platform.Core;

namespace Platform.Registers;

/// <summary>
/// One at a time, for what no unique index can express: a sheet's rows that are compared with what is stored, one plan of a kind at a
/// place.
/// </summary>
public static class PlaceLock
{
    /// <summary>
    /// Waits until no other transaction does the same at the place, inside it or above it; held to the end of the transaction. Places
    /// beside each other do not wait for each other.
    /// </summary>
    public static async Task LockAsync(this DbContext db, string what, DivisionCode place, CancellationToken ct)
    {
        foreach (var above in place.Prefixes().Where(p => p != place).Order())
        {
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock_shared(hashtextextended({$"{what} {above}"}, 0))", ct);
        }

        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({$"{what} {place}"}, 0))", ct);
    }
}
