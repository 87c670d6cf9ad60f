using Microsoft.EntityFrameworkCore;
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

    /// <summary>
    /// The records whose county this database holds now: what works through all records by itself goes by these, or it would also work
    /// on its cell's copies of what stands above, and on a county that is just being moved.
    /// </summary>
    public static IQueryable<T> Resident<T>(this DbSet<T> records)
        where T : class, IRecord =>
#pragma warning disable EF1002 // the table's name is the model's
        records.FromSqlRaw($"select * from {records.EntityType.GetTableName()} where place_resident(division)");
#pragma warning restore EF1002

    /// <summary>Tracks a record that was read without tracking, or that was saved and released, as it is; before it is changed.</summary>
    public static T Track<T>(this DbContext db, T record)
        where T : class
    {
        if (db.Entry(record).State == EntityState.Detached)
        {
            db.Attach(record);
        }

        return record;
    }

    /// <summary>One record of the path's subtree; throws <c>not-found</c> for one that is elsewhere or nowhere.</summary>
    public static async Task<T> RequireAsync<T>(this IQueryable<T> records, Scope scope, Guid id, CancellationToken ct)
        where T : IRecord =>
        await records.Within(scope.Division).FirstOrDefaultAsync(r => r.Id == id, ct)
        ?? throw CoreErrors.NotFound.Because(scope.Division, id);

    /// <summary>One page in the order (place, id), with one row more than asked for to tell that there is a next page.</summary>
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
}
