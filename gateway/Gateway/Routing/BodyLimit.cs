using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Platform.Core;

namespace Gateway.Routing;

/// <summary>How large a request may be; the <c>Bodies</c> section of the settings.</summary>
internal sealed class BodyLimits
{
    /// <summary>An ordinary request.</summary>
    public long Bytes { get; set; }

    /// <summary>Collections and actions that take a file, each with what its service takes: beyond it the service would close the
    /// connection in the middle of the body, and the sender would not learn why.</summary>
    public Dictionary<string, long> Uploads { get; } = [];

    /// <summary>The limit of a path of the API.</summary>
    public long Of(string path)
    {
        // /v1/divisions/{division}/{collection}/...: the first three segments do not depend on the content.
        var segment = 0;
        var uploads = Uploads.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in path.AsSpan(1).Split('/'))
        {
            if (segment++ >= 3 && uploads.TryGetValue(path.AsSpan(1)[range], out var bytes))
            {
                return bytes;
            }
        }

        return Bytes;
    }
}

/// <summary>Refuses a body whose declared length is too large before reading it, and stops reading one without a declared length.</summary>
internal sealed class BodyLimit(RequestDelegate next, IOptions<BodyLimits> limits)
{
    /// <summary>The limit that the request exceeded, in words.</summary>
    public static string Of(HttpContext context) =>
        InWords(context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize ?? 0);

    public Task InvokeAsync(HttpContext context)
    {
        var limit = limits.Value.Of(context.Request.Path.Value is { Length: > 0 } path ? path : "/");
        var refused = context.Request.ContentLength > limit;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            // A refused body is read for a moment longer: closing the connection at once would lose the refusal.
            feature.MaxRequestBodySize = refused ? null : limit;
        }

        return refused
            ? Problem.WriteAsync(context, StatusCodes.Status413PayloadTooLarge, CoreErrors.TooLarge, InWords(limit))
            : next(context);
    }

    private static string InWords(long bytes) => FormattableString.Invariant($"{bytes / 1024.0 / 1024.0:0.##} MB");
}
