namespace Gateway.Sessions;

/// <summary>
/// Endpoint metadata: forms of pages without script, the gateway's own and those that services serve through it, which can't send headers;
/// their origin is proof enough.
/// </summary>
internal sealed record PlainForm;

/// <summary>
/// Refuses a change that comes with a session but perhaps from another site. Our own pages send a header that no other
/// site can make a browser send, and the browser itself says which site a request comes from.
/// </summary>
internal static class AntiForgery
{
    public const string Header = "X-CSRF";

    public static Task CheckAsync(HttpContext context, RequestDelegate next) =>
        IsSafe(context.Request.Method) || !context.CameWithSession() || IsOurs(context)
            ? next(context)
            : Problem.WriteAsync(context, StatusCodes.Status403Forbidden, GatewayErrors.ForgedRequest);

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static bool IsOurs(HttpContext context)
    {
        var headers = context.Request.Headers;
        var site = headers["Sec-Fetch-Site"].ToString();
        var origin = headers.Origin.ToString();
        var sameOrigin = Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == context.Request.Host.Value;
        var foreign = site is "cross-site" or "same-site" || (origin.Length > 0 && !sameOrigin);
        var proof =
            headers.ContainsKey(Header)
            || (context.GetEndpoint()?.Metadata.GetMetadata<PlainForm>() is not null && (sameOrigin || site is "same-origin"));
        return proof && !foreign;
    }
}
