using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;

namespace Platform.Hosting.Http;

/// <summary>Reads a paged list to its end, for streams: never more than a page in memory.</summary>
public static class Pages
{
    /// <summary>Rows of a page when a service reads all pages itself.</summary>
    public const int Size = 500;

    /// <summary>Reads page after page and yields the items.</summary>
    public static async IAsyncEnumerable<T> All<T>(Func<string?, Task<Ok<Page<T>>>> page, [EnumeratorCancellation] CancellationToken ct)
    {
        string? cursor = null;
        do
        {
            ct.ThrowIfCancellationRequested();
            var slice = (await page(cursor)).Value!;
            foreach (var item in slice.Items)
            {
                yield return item;
            }

            cursor = slice.NextCursor;
        } while (cursor is not null);
    }
}
