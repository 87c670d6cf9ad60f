using System.Text;
using System.Text.Json.Serialization;

namespace Platform.Core;

/// <summary>A page of any list.</summary>
public interface IPage;

/// <summary>A slice of a list and where the next one begins.</summary>
/// <param name="Items">本页各项，按所求次序。 / In the order asked for.</param>
/// <param name="NextCursor">下一页的游标；末页为 null。 / Opaque; null on the last page.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor) : IPage
{
    /// <summary>各页合计的条数，仅在 total=true 时给出。 / Items of all pages together, if total=true asked for it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Total { get; init; }

    /// <summary>下次查询变化时作为 since 传入，仅在给出 since 时返回。 / What to send as since the next time; only where since was sent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? NextSince { get; init; }

    /// <summary>自 since 起不再属于本列表的记录。 / Records that are not in this list any more; only where since was sent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<RemovedItem>? Removed { get; init; }
}

/// <summary>A record that was deleted, has left the place, or no longer fits what the list was asked for.</summary>
/// <param name="Id">Identity of the record.</param>
/// <param name="RemovedAt">When the change was made.</param>
public sealed record RemovedItem(Guid Id, DateTimeOffset RemovedAt);

/// <summary>The part of a list the caller asks for: <c>?limit=50&amp;cursor=...</c>.</summary>
public sealed record PageRequest(int? Limit, string? Cursor)
{
    /// <summary>The most rows of one page.</summary>
    public const int Most = 500;

    /// <summary>Rows of a page where the caller asks for no number.</summary>
    public const int Usual = 50;

    /// <summary>Rows per page, 1 to 500; 50 by default. Throws <c>field.range</c> for any other number.</summary>
    public int Size =>
        Limit is null ? Usual
        : Limit is >= 1 and <= Most ? Limit.Value
        : throw CoreErrors.Range.At("limit", 1, Most);

    /// <summary>The keys of the last row seen; null for the first page. Throws <c>page.cursor-malformed</c>.</summary>
    public string[]? After(int keys)
    {
        if (string.IsNullOrEmpty(Cursor))
        {
            return null;
        }

        try
        {
            var parts = Encoding.UTF8.GetString(Convert.FromBase64String(Cursor)).Split('\n');
            return parts.Length == keys ? parts : throw CoreErrors.CursorMalformed.At("cursor");
        }
        catch (FormatException)
        {
            throw CoreErrors.CursorMalformed.At("cursor");
        }
    }

    /// <summary>
    /// Makes a page from one row more than <see cref="Size"/>: the extra row only shows that there is a next page. <paramref name="keys"/>
    /// returns a row's position in the order.
    /// </summary>
    public Page<T> Cut<T>(IReadOnlyList<T> rows, Func<T, string[]> keys)
    {
        if (rows.Count <= Size)
        {
            return new Page<T>(rows, null);
        }

        var items = rows.Take(Size).ToList();
        return new Page<T>(items, Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Join('\n', keys(items[^1])))));
    }
}

/// <summary>Short lists, which are answered whole.</summary>
public static class Page
{
    /// <summary>The only page of a short list.</summary>
    public static Page<T> Whole<T>(IEnumerable<T> items)
    {
        IReadOnlyList<T> all = [.. items];
        return new Page<T>(all, null) { Total = all.Count };
    }
}
