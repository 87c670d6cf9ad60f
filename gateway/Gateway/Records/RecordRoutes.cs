using System.Text.Json;
using Gateway.Documents;
using Gateway.Pages;
using Gateway.Routing;
using Gateway.Sessions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Platform.Core;

namespace Gateway.Records;

/// <summary>
/// Pages of records for people: <c>/records/{division}/{collection}/{id}</c>, printed on labels and sent in notices. The page asks for
/// sign-in, then reads the record through the same route, with the same rights, as the API would. A record's API address that is opened in
/// a browser leads to its page.
/// </summary>
internal static class RecordRoutes
{
    private const string Root = "/records";
    private const string Api = "/v1/divisions";

    /// <summary>Before routing: the request goes on to the API, and its answer is made into a page.</summary>
    public static Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            return next(context);
        }

        if (context.Request.Path.StartsWithSegments(Root, StringComparison.Ordinal, out var record) && Parts(record) is not null)
        {
            return ShowAsync(context, record, next);
        }

        if (
            OpensInBrowser(context.Request)
            && context.Request.Path.StartsWithSegments(Api, StringComparison.Ordinal, out var of)
            && Parts(of) is [.., var last]
            && Guid.TryParse(last, out _)
        )
        {
            context.Response.Redirect(Root + of);
            return Task.CompletedTask;
        }

        return next(context);
    }

    private static bool OpensInBrowser(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
        && request.Headers.Authorization.Count == 0
        && request.Headers["Sec-Fetch-Mode"].ToString() is "" or "navigate";

    // {division}/{collection}/{id}, perhaps with a collection inside the collection
    private static string[]? Parts(PathString record) =>
        record.Value?.Split('/', StringSplitOptions.RemoveEmptyEntries) is { Length: 3 or 4 } parts ? parts : null;

    private static async Task ShowAsync(HttpContext context, PathString record, RequestDelegate next)
    {
        var asked = context.Request.Path;
        var answer = context.Response.Body;
        await using var body = new MemoryStream();
        context.Response.Body = body;
        context.Request.Path = Api + record;
        context.Request.Headers.Accept = "application/json";
        foreach (var header in (string[])[HeaderNames.AcceptEncoding, HeaderNames.IfNoneMatch])
        {
            context.Request.Headers.Remove(header);
        }

        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = answer;
            context.Request.Path = asked;
        }

        await PageAsync(context, asked, Parts(record)!, body.ToArray());
    }

    private static async Task PageAsync(HttpContext context, PathString asked, string[] parts, byte[] body)
    {
        var status = context.Response.StatusCode;
        if (status == StatusCodes.Status401Unauthorized)
        {
            context.Response.Clear();
            context.Response.Redirect(SessionApi.SignInPath + QueryString.Create("returnUrl", asked));
            return;
        }

        if (
            status == StatusCodes.Status301MovedPermanently
            && context.Response.Headers.Location.ToString() is var moved
            && moved.StartsWith(Api, StringComparison.Ordinal)
        )
        {
            context.Response.Clear();
            context.Response.Redirect(Root + moved[Api.Length..]);
            return;
        }

        var json = Json(body);
        context.Response.Clear();
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        var routes = context.RequestServices.GetRequiredService<IOptions<RouteTable>>().Value;
        var names = context.RequestServices.GetRequiredService<PlaceNames>();
        var place = DivisionCode.TryParse(parts[0], null, out var division)
            ? await names.OfAsync(division, SessionToken.Of(context), routes, context.RequestAborted)
            : parts[0];
        var collection = Wording.English ? CollectionNames.ShortEn(parts[1]) : CollectionNames.Zh(parts[1]);
        await new RazorComponentResult<RecordPage>(
            new
            {
                Division = parts[0],
                Place = place,
                Collection = collection,
                Record = json,
                Found = status == StatusCodes.Status200OK,
            }
        )
        {
            StatusCode = status,
        }.ExecuteAsync(context);
    }

    private static JsonElement Json(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(body);
        }
        catch (JsonException)
        {
            return JsonSerializer.SerializeToElement(new { });
        }
    }
}
