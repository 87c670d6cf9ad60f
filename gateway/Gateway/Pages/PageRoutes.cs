using Gateway.Records;
using Gateway.Routing;
using Gateway.Sessions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Platform.Core;
using Platform.Hosting.Access;

namespace Gateway.Pages;

/// <summary>The front page, and the answer to unknown addresses.</summary>
internal static class PageRoutes
{
    public static void MapPages(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", LandingAsync).ExcludeFromDescription();
        app.Map("/v1/divisions/{division}/{collection}/{**rest}", UnknownCollectionAsync)
            .WithMetadata(new Limits.Bucket(Limits.Buckets.Api))
            .ExcludeFromDescription();
        app.MapFallback(UnknownPathAsync).WithMetadata(new Limits.Bucket(Limits.Buckets.Api));
    }

    private static async Task<RazorComponentResult<LandingPage>> LandingAsync(
        HttpContext context,
        PlaceNames places,
        IOptions<RouteTable> routes
    )
    {
        context.Response.Headers.CacheControl = "no-store";
        var caller = Caller.Of(context.User);
        var token = context.CameWithSession() ? await TokenAsync(context) : null;
        var grants = new List<(string Role, string Place)>();
        foreach (var grant in caller.Grants)
        {
            var place = grant.Division is { } division
                ? await places.OfAsync(division, token, routes.Value, context.RequestAborted)
                : Wording.Say("全部区划", "everywhere");
            grants.Add((Wording.Say(RoleNames.Zh(grant.Role), RoleNames.En(grant.Role)), place));
        }

        return new RazorComponentResult<LandingPage>(
            new
            {
                caller.Name,
                Grants = (IReadOnlyList<(string Role, string Place)>)grants,
                SignInFailed = context.Request.Query["sign-in"] == "failed",
            }
        );
    }

    // Names of places are a courtesy: the page is shown without them when identity does not answer.
    private static async Task<string?> TokenAsync(HttpContext context)
    {
        try
        {
            return (await SessionToken.FreshAsync(context))?.Access;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static Task UnknownCollectionAsync(HttpContext context, string division, string collection) =>
        DivisionCode.TryParse(division, null, out _)
            ? Problem.WriteAsync(context, StatusCodes.Status404NotFound, GatewayErrors.UnknownCollection, collection)
            : Problem.WriteAsync(context, StatusCodes.Status400BadRequest, CoreErrors.DivisionMalformed, division);

    private static Task UnknownPathAsync(HttpContext context) =>
        Problem.WriteAsync(context, StatusCodes.Status404NotFound, GatewayErrors.UnknownPath, context.Request.Path.Value ?? "/");
}
