namespace Gateway.Routing;

/// <summary>
/// Headers that only the platform may set. Values that a client sends under these names are removed first, before anything
/// reads it, so that behind the gateway they can be believed.
/// </summary>
internal static class ClientHeaders
{
    public const string County = "X-County";

    private static readonly string[] Names = [County, "Forwarded", "X-Real-IP", "X-Client-IP", "X-HTTP-Method-Override"];
    private static readonly string[] Prefixes = ["X-Forwarded-", "X-Original-", "X-Envoy-", "Dapr-"];

    public static Task DropAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Request.Headers;
        List<string>? forged = null;
        foreach (var header in headers)
        {
            if (IsOurs(header.Key))
            {
                (forged ??= []).Add(header.Key);
            }
        }

        forged?.ForEach(name => headers.Remove(name));
        return next(context);
    }

    private static bool IsOurs(string name) =>
        Array.Exists(Names, own => own.Equals(name, StringComparison.OrdinalIgnoreCase))
        || Array.Exists(Prefixes, prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
