using Microsoft.AspNetCore.Http;

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
    public string Places => requests.HttpContext?.Items[OpenedAt] as string ?? Caller.Fence();

    /// <summary>Shows the database's records of these places, and no others, for the rest of the request; what was opened before.</summary>
    /// <param name="places">As <see cref="Places"/>; null: those of the caller.</param>
    public string? Open(string? places)
    {
        var http = requests.HttpContext ?? throw new InvalidOperationException("A place is opened for a request, and there is none.");
        var before = http.Items[OpenedAt] as string;
        http.Items[OpenedAt] = places;
        return before;
    }
}
