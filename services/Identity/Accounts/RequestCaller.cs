using Platform.Core;
using Platform.Hosting.Access;

namespace Identity.Accounts;

/// <summary>
/// The caller of a request. In the API it is the caller of the token. In pages and protocol endpoints it is the service itself, because a
/// user has no place before being identified; the audit trail still names the signed-in user.
/// </summary>
internal static class RequestCaller
{
    private const string ServiceName = "identity";

    public static Caller In(HttpContext? http)
    {
        if (http is null)
        {
            return Caller.Service(ServiceName);
        }

        var caller = Caller.Of(http.User);
        return http.Request.Path.StartsWithSegments("/v1", StringComparison.OrdinalIgnoreCase)
            ? caller
            : caller with
            {
                Subject = caller.Subject.Length > 0 ? caller.Subject : ServiceName,
                Grants = [new Grant(Roles.Service, null)],
            };
    }
}
