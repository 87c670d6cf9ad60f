using Platform.Core;
using Platform.Hosting.Access;

namespace Identity.Accounts;

/// <summary>
/// Who acts in a request. The API works for the caller of the token. Pages and protocol work on the service's own account,
/// since nobody has a place before he is known; the audit trail still names who is signed in.
/// </summary>
internal static class RequestCaller
{
    private const string ServiceName = "identity";

    public static Caller Now(IServiceProvider services)
    {
        var http = services.GetRequiredService<IHttpContextAccessor>().HttpContext;
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
