using Microsoft.AspNetCore.Http;

namespace Platform.Hosting.Http;

/// <summary>
/// Answers HEAD like GET, as monitors expect: the routes see a GET, and the server, which knows what was asked, sends only the header.
/// Before routing.
/// </summary>
public static class HeadRequests
{
    /// <summary>The middleware.</summary>
    public static Task AnswerAsync(HttpContext http, RequestDelegate next)
    {
        if (HttpMethods.IsHead(http.Request.Method))
        {
            http.Request.Method = HttpMethods.Get;
        }

        return next(http);
    }
}
