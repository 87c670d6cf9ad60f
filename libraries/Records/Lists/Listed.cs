using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Data;

namespace Platform.Records.Lists;

/// <summary>A list of records that a caller asks for.</summary>
/// <param name="Db">Where they are.</param>
/// <param name="Place">The path's place.</param>
/// <param name="Found">The records of the list, not yet in an order.</param>
/// <param name="Sorts">The orders it can be asked for in.</param>
public sealed record Listed<T>(DbContext Db, DivisionCode Place, IQueryable<T> Found, SortKeys<T> Sorts)
    where T : class, IRecord
{
    /// <summary>All records that the list would show without filters, if they are not just those within the place.</summary>
    public IQueryable<T>? Unfiltered { get; init; }

    internal Listed<T> Only(IReadOnlyCollection<Guid> ids) =>
        this with
        {
            Found = Found.Where(r => ids.Contains(r.Id)),
            Unfiltered = All.Where(r => ids.Contains(r.Id)),
        };

    private IQueryable<T> All => Unfiltered ?? Db.Set<T>().AsNoTracking().Within(Place);

    /// <summary>
    /// What changed and is not in the list any more, by identity: records that do not fit its filters now, and records that were deleted or
    /// have left the place. It may name records that were never in the list.
    /// </summary>
    internal async Task<IReadOnlyList<RemovedItem>> RemovedAsync(DateTimeOffset since, ListPosition? after, int most, CancellationToken ct)
    {
        var (found, end, table) = (Found, Place.SubtreeEnd, Db.Model.FindEntityType(typeof(T))!.GetTableName());
        var place = Place;
        var unfit = All.Where(r => r.UpdatedAt >= since && !found.Any(f => f.Id == r.Id)).Select(r => new { r.Id, At = r.UpdatedAt });
        var gone = Db.Set<RemovedRecord>()
            .AsNoTracking()
            .Where(g => g.TableName == table && g.Division >= place && g.Division < end && g.RemovedAt >= since)
            .Where(g => !found.Any(f => f.Id == g.RecordId))
            .Select(g => new { Id = g.RecordId, At = g.RemovedAt });
        var removed = unfit.Concat(gone).GroupBy(r => r.Id).Select(r => new { Id = r.Key, At = r.Max(x => x.At) });
        if (after is { OfRemoved: true, Id: var last })
        {
            removed = removed.Where(r => r.Id > last);
        }

        var rows = await removed.OrderBy(r => r.Id).Take(most).ToListAsync(ct);
        return [.. rows.Select(r => new RemovedItem(r.Id, r.At))];
    }
}
