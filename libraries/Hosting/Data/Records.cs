using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Platform.Core;
using Platform.Hosting.Access;

namespace Platform.Hosting.Data;

/// <summary>How features find records: always inside a place.</summary>
public static class Records
{
    /// <summary>The records that lie in the place's subtree: one index range.</summary>
    public static IQueryable<T> Within<T>(this IQueryable<T> records, DivisionCode place)
        where T : IRecord
    {
        var end = place.SubtreeEnd;
        return records.Where(r => r.Division >= place && r.Division < end);
    }

    /// <summary>Tracks a record that was read without tracking, or that was saved and released, before it is changed.</summary>
    public static T Track<T>(this DbContext db, T record)
        where T : class
    {
        if (db.Entry(record).State == EntityState.Detached)
        {
            db.Attach(record);
        }

        return record;
    }

    /// <summary>
    /// Raises the record's version on saving although only another record is changed through it (the person of an officer), so that of two
    /// people who edit the same form the second is refused, also when both know no more than the version.
    /// </summary>
    public static void ShowsChange<T>(this DbContext db, T record)
        where T : class, IRecord => db.Entry(record).Property(nameof(IRecord.Version)).IsModified = true;

    /// <summary>One record of the path's subtree; throws <c>not-found</c> for one that is elsewhere or nowhere.</summary>
    public static async Task<T> RequireAsync<T>(this IQueryable<T> records, Scope scope, Guid id, CancellationToken ct)
        where T : class, IRecord =>
        await FindAsync(records, scope.Division, id, ct) ?? throw CoreErrors.NotFound.Because(scope.Division, id);

    // A whole table is what most ask, and often: that query is compiled once.
    private static Task<T?> FindAsync<T>(IQueryable<T> records, DivisionCode place, Guid id, CancellationToken ct)
        where T : class, IRecord
    {
        if (records is not DbSet<T> table)
        {
            return records.Within(place).FirstOrDefaultAsync(r => r.Id == id, ct);
        }

        var db = table.GetService<ICurrentDbContext>().Context;
        return Find<T>.Query.For(db)(db, place, place.SubtreeEnd, id, ct);
    }

    /// <summary>One page in the order (place, id), with one row more than requested, which shows that there is a next page.</summary>
    public static IQueryable<T> PageByPlace<T>(this IQueryable<T> records, PageRequest page)
        where T : IRecord
    {
        if (page.After(keys: 2) is [var place, var key])
        {
            var division = DivisionCode.Parse(place);
            var id = Guid.TryParse(key, out var parsed) ? parsed : throw CoreErrors.CursorMalformed.At("cursor");
            records = records.Where(r => r.Division > division || (r.Division == division && r.Id > id));
        }

        return records.OrderBy(r => r.Division).ThenBy(r => r.Id).Take(page.Size + 1);
    }

    private static class Find<T>
        where T : class, IRecord
    {
        public static readonly CompiledQuery<Func<DbContext, DivisionCode, DivisionCode, Guid, CancellationToken, Task<T?>>> Query = new(
            () =>
                EF.CompileAsyncQuery(
                    (DbContext db, DivisionCode place, DivisionCode end, Guid id, CancellationToken ct) =>
                        db.Set<T>().FirstOrDefault(r => r.Division >= place && r.Division < end && r.Id == id)
                )
        );
    }
}
