namespace Identity.Pages;

/// <summary>Headers that restrict what a browser may do with the pages.</summary>
internal static class PageHeaders
{
    /// <summary>
    /// Only the pages' own style, no script, no frame. A form's answer may redirect to the clients that receive codes: the console and
    /// command-line tools on the user's own machine.
    /// </summary>
    public static void UsePageHeaders(this WebApplication app, Uri issuer)
    {
        var policy =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'; "
            + $"form-action 'self' {issuer.GetLeftPart(UriPartial.Authority)} http://127.0.0.1:*";
        app.Use(
            (http, next) =>
            {
                var headers = http.Response.Headers;
                headers.XContentTypeOptions = "nosniff";
                // With "no-referrer" the browser would say of our own forms that they come from "null".
                headers["Referrer-Policy"] = "same-origin";
                if (http.Request.Path.StartsWithSegments("/account", StringComparison.Ordinal))
                {
                    headers.ContentSecurityPolicy = policy;
                    headers.XFrameOptions = "DENY";
                    headers.CacheControl = "no-cache, no-store";
                    headers.Pragma = "no-cache";
                    headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
                }

                return next(http);
            }
        );
    }
}
