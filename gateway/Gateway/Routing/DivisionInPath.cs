using Platform.Core;

namespace Gateway.Routing;

/// <summary>Refuses a path with a malformed division code before any service sees it.</summary>
internal static class DivisionInPath
{
    public static Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        var text = context.GetRouteValue(ProxyRoutes.Division) as string;
        return text is null || DivisionCode.TryParse(text, null, out _)
            ? next(context)
            : Problem.WriteAsync(context, StatusCodes.Status400BadRequest, CoreErrors.DivisionMalformed, text);
    }
}
