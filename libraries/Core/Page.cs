using System.Text;

namespace Platform.Core;

/// <summary>A slice of a list and where the next one begins.</summary>
/// <param name="Items">In the list's own order.</param>
/// <param name="NextCursor">Opaque; null on the last page.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor);

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
