using Microsoft.Net.Http.Headers;

namespace Gateway.Security;

/// <summary>
/// The security headers of every answer. A page that needs more sets them itself before the answer starts: the API description runs its own
/// script, identity's pages have forms.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next, PublicAddress site)
{
    /// <summary>Our own pages: styles and pictures from this host, no script.</summary>
    public const string Pages =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string Data = "default-src 'none'; frame-ancestors 'none'";
    private readonly bool _https = site.IsHttps;

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(AddAsync, (context, this));
        return next(context);
    }

    private static Task AddAsync(object state)
    {
        var (context, self) = ((HttpContext, SecurityHeaders))state;
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.TryAdd(HeaderNames.ContentSecurityPolicy, IsPage(context) ? Pages : Data);
        headers.TryAdd("Referrer-Policy", "same-origin");
        headers.TryAdd("Permissions-Policy", "camera=(), microphone=(), geolocation=(self), payment=(), usb=()");
        headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
        headers.TryAdd("Cross-Origin-Resource-Policy", "same-origin");
        if (self._https)
        {
            headers.TryAdd(HeaderNames.StrictTransportSecurity, "max-age=31536000; includeSubDomains");
        }

        return Task.CompletedTask;
    }

    private static bool IsPage(HttpContext context) =>
        context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true;
}
