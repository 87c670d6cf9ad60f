using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Access;

namespace Gateway.Pages;

/// <summary>The front page, and the answer to unknown addresses.</summary>
internal static class PageRoutes
{
    public static void MapPages(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", Landing).ExcludeFromDescription();
        app.Map("/v1/divisions/{division}/{collection}/{**rest}", UnknownCollectionAsync)
            .WithMetadata(new Limits.Bucket(Limits.Buckets.Api))
            .ExcludeFromDescription();
        app.MapFallback(UnknownPathAsync).WithMetadata(new Limits.Bucket(Limits.Buckets.Api));
    }

    private static RazorComponentResult<LandingPage> Landing(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<LandingPage>(
            new { Caller = Caller.Of(context.User), SignInFailed = context.Request.Query["sign-in"] == "failed" }
        );
    }

    private static Task UnknownCollectionAsync(HttpContext context, string division, string collection) =>
        DivisionCode.TryParse(division, null, out _)
            ? Problem.WriteAsync(context, StatusCodes.Status404NotFound, GatewayErrors.UnknownCollection, collection)
            : Problem.WriteAsync(context, StatusCodes.Status400BadRequest, CoreErrors.DivisionMalformed, division);

    private static Task UnknownPathAsync(HttpContext context) =>
        Problem.WriteAsync(context, StatusCodes.Status404NotFound, GatewayErrors.UnknownPath, context.Request.Path.Value ?? "/");
}
