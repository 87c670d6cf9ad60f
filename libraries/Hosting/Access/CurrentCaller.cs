using Microsoft.AspNetCore.Http;
using Platform.Core;

namespace Platform.Hosting.Access;

/// <summary>
/// Who acts now: the caller of the request under way, or the service itself where there is none. Asked at every use, since what asks
/// (a pooled database context, its interceptors) lives longer than a request.
/// </summary>
/// <param name="requests">Finds the request under way.</param>
/// <param name="callerOf">The caller of a request; of null, the service itself.</param>
public sealed class CurrentCaller(IHttpContextAccessor requests, Func<HttpContext?, Caller> callerOf)
{
    private static readonly object OpenedAt = new();

    /// <summary>Who acts.</summary>
    public Caller Caller => callerOf(requests.HttpContext);

    /// <summary>The places the database shows to this caller; see <see cref="Caller.Fence"/>.</summary>
    public string Places =>
        requests.HttpContext is { } http && http.Items.TryGetValue(OpenedAt, out var opened) ? (string)opened! : Caller.Fence();

    /// <summary>Shows the database's records of this one place, and no others, for the rest of the request.</summary>
    public void OpenAt(DivisionCode place) => Request.Items[OpenedAt] = place.Value;

    /// <summary>Reads with the database's records of this one place shown, or of all places, and then shows what was shown
    /// before.</summary>
    /// <param name="place">The place; null: all places.</param>
    /// <param name="read">The statements that see them.</param>
    public async Task<T> ReadAtAsync<T>(DivisionCode? place, Func<Task<T>> read)
    {
        var (items, before) = (Request.Items, Request.Items.TryGetValue(OpenedAt, out var opened) ? opened : null);
        items[OpenedAt] = place?.Value ?? "*";
        try
        {
            return await read();
        }
        finally
        {
            if (before is null)
            {
                items.Remove(OpenedAt);
            }
            else
            {
                items[OpenedAt] = before;
            }
        }
    }

    private HttpContext Request =>
        requests.HttpContext ?? throw new InvalidOperationException("A place is opened for a request, and there is none.");
}
