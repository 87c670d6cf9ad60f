using Gateway.Sessions;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Net.Http.Headers;
using Platform.Core;
using Yarp.ReverseProxy.Transforms;
using Yarp.ReverseProxy.Transforms.Builder;

namespace Gateway.Routing;

/// <summary>The changes to a request before it is sent to a service, and to the answer.</summary>
internal static class UpstreamTransforms
{
    public static void Add(TransformBuilderContext route)
    {
        route.AddXForwarded(ForwardedTransformActions.Set);
        route.AddRequestTransform(NamePublicHostAsync);
        route.AddResponseHeaderRemove(HeaderNames.Server, ResponseCondition.Always);
        route.AddResponseHeaderRemove("X-Powered-By", ResponseCondition.Always);
        if (route.Route.AuthorizationPolicy is null)
        {
            route.AddRequestTransform(KeepSessionCookieHereAsync);
            return;
        }

        route.AddRequestTransform(SpeakForTheCallerAsync);
        route.AddResponseHeaderRemove(HeaderNames.SetCookie, ResponseCondition.Always);
    }

    /// <summary>API: adds the county for routing and counting and the session's token as bearer, removes the cookie.</summary>
    private static ValueTask SpeakForTheCallerAsync(RequestTransformContext request)
    {
        var headers = request.ProxyRequest.Headers;
        headers.Remove(HeaderNames.Cookie);
        headers.Remove(AntiForgery.Header);
        if (
            DivisionCode.TryParse(request.HttpContext.GetRouteValue(ProxyRoutes.Division) as string, null, out var division)
            && division.County is { } county
        )
        {
            headers.TryAddWithoutValidation(ClientHeaders.County, county.Value);
        }

        if (SessionToken.Of(request.HttpContext) is { } token)
        {
            headers.Remove(HeaderNames.Authorization);
            headers.TryAddWithoutValidation(HeaderNames.Authorization, "Bearer " + token);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Services make addresses of the host they are asked by (pages, discovery): it is never what a caller invents.</summary>
    private static ValueTask NamePublicHostAsync(RequestTransformContext request)
    {
        var host = request.HttpContext.RequestServices.GetRequiredService<PublicAddress>().Authority;
        var headers = request.ProxyRequest.Headers;
        headers.Host = host;
        headers.Remove(ForwardedHeadersDefaults.XForwardedHostHeaderName);
        headers.TryAddWithoutValidation(ForwardedHeadersDefaults.XForwardedHostHeaderName, host);
        return ValueTask.CompletedTask;
    }

    /// <summary>Identity has its own cookies; it does not receive the gateway's.</summary>
    private static ValueTask KeepSessionCookieHereAsync(RequestTransformContext request)
    {
        var headers = request.ProxyRequest.Headers;
        if (
            headers.Remove(HeaderNames.Cookie)
            && SessionCookie.Without(request.HttpContext.Request.Headers.Cookie) is { Length: > 0 } others
        )
        {
            headers.TryAddWithoutValidation(HeaderNames.Cookie, others);
        }

        return ValueTask.CompletedTask;
    }
}
