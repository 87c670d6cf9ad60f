using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Linq.Expressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;

namespace Platform.Records.Lists;

/// <summary>What every list of records takes.</summary>
/// <param name="Ids">Only these records, at most 200; those that are not in the list are absent.</param>
/// <param name="Since">Only what has changed since then.</param>
/// <param name="Sort">The order.</param>
/// <param name="Total">Whether to count the items of all pages.</param>
/// <param name="Limit">Rows per page.</param>
/// <param name="Cursor">From the page before.</param>
public sealed record ListQuery(
    string? Ids = null,
    [property: StringLength(40)] string? Since = null,
    [property: StringLength(40)] string? Sort = null,
    bool? Total = null,
    int? Limit = null,
    string? Cursor = null
)
{
    /// <summary>The most records that can be asked for by their ids.</summary>
    public const int MostIds = 200;

    private const string Instant = "2026-03-01T08:00:00+08:00";

    /// <summary>One page, with each record shown by itself.</summary>
    public Task<Ok<Page<TView>>> PageAsync<T, TView>(Listed<T> list, Func<T, TView> show, CancellationToken ct)
        where T : class, IRecord => PageAsync(list, rows => Task.FromResult<IReadOnlyList<TView>>([.. rows.Select(show)]), ct);

    /// <summary>One page, with its records shown together.</summary>
    public Task<Ok<Page<TView>>> PageAsync<T, TView>(
        Listed<T> list,
        Func<IReadOnlyList<T>, Task<IReadOnlyList<TView>>> show,
        CancellationToken ct
    )
        where T : class, IRecord => PageAsync(list, (order, records) => order.Key.ReadAsync(records, ct), show, ct);

    /// <summary>One page, of which only what is shown is read.</summary>
    public Task<Ok<Page<TView>>> SelectAsync<T, TView>(Listed<T> list, Expression<Func<T, TView>> select, CancellationToken ct)
        where T : class, IRecord =>
        PageAsync(list, (order, records) => order.Key.ReadAsync(records, select, ct), rows => Task.FromResult(rows), ct);

    private async Task<Ok<Page<TView>>> PageAsync<T, TRow, TView>(
        Listed<T> list,
        Func<ListOrder<T>, IQueryable<T>, Task<List<PlacedRow<TRow>>>> read,
        Func<IReadOnlyList<TRow>, Task<IReadOnlyList<TView>>> show,
        CancellationToken ct
    )
        where T : class, IRecord
    {
        var size = new PageRequest(Limit, null).Size;
        var (order, since, position) = (list.Sorts.Of(Sort), SinceAsked(), ListPosition.Read(Cursor));
        if (IdsAsked() is { } ids)
        {
            list = list.Only(ids);
        }

        // Read before the records: what a transaction that is still open has changed comes the next time.
        DateTimeOffset? next =
            since is null ? null
            : position is null ? await ChangesSince.WatermarkAsync(list.Db, ct)
            : position.NextSince ?? throw CoreErrors.CursorMalformed.At("cursor");
        var found = since is { } from ? list.Found.Where(r => r.UpdatedAt >= from) : list.Found;
        long? total = Total == true ? await found.LongCountAsync(ct) : null;
        var rows = position is { OfRemoved: true } ? [] : await read(order, order.After(found, position).Take(size + 1));
        string? cursor = null;
        if (rows.Count > size)
        {
            rows.RemoveAt(size);
            cursor = order.PositionOf(rows[^1], next).ToString();
        }

        IReadOnlyList<RemovedItem>? removed = null;
        if (since is { } when)
        {
            removed = cursor is null ? await list.RemovedAsync(when, position, size + 1, ct) : [];
            if (removed.Count > size)
            {
                removed = [.. removed.Take(size)];
                cursor = ListPosition.AfterRemoved(removed[^1].Id, next).ToString();
            }
        }

        return TypedResults.Ok(
            new Page<TView>(await show(rows.ConvertAll(r => r.Row)), cursor)
            {
                Total = total,
                NextSince = next,
                Removed = removed,
            }
        );
    }

    private IReadOnlyList<Guid>? IdsAsked()
    {
        if (Ids is null)
        {
            return null;
        }

        var texts = Ids.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (texts.Length is 0 or > MostIds)
        {
            throw CoreErrors.Count.At("ids", 1, MostIds);
        }

        return [.. texts.Select(text => Guid.TryParse(text, out var id) ? id : throw CoreErrors.Format.At("ids", "0198c7a2-…,0198c7a3-…"))];
    }

    // Without an offset it is the time in Asia/Shanghai, as in requests. A plus sign that was not encoded arrives as a space.
    private DateTimeOffset? SinceAsked()
    {
        if (Since is null)
        {
            return null;
        }

        var text = Since.Trim().Replace(' ', '+');
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var local) || local.Year is 1 or 9999)
        {
            throw CoreErrors.Format.At("since", Instant); // the ends of the calendar have no time in another zone
        }

        return local.Kind == DateTimeKind.Unspecified ? new DateTimeOffset(local, BusinessTime.Offset)
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) ? instant
            : throw CoreErrors.Format.At("since", Instant);
    }
}
