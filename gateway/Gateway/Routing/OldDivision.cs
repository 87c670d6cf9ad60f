using System.Globalization;
using Platform.Core;
using Platform.Core.Places;
using Platform.Hosting.Errors;

namespace Gateway.Routing;

/// <summary>
/// Answers for codes that nobody has any more, for all services alike; and with <c>asOf</c> asks the service under the present code of the
/// place that had the code on that day. docs/adr/0046 has the rules.
/// </summary>
internal static class OldDivision
{
    private const string Root = "/v1/divisions/";

    // The directory of a day knows its codes itself; figures know places by identity.
    private static readonly string[] KnowPastCodes = ["divisions", "figures", "dashboards", "work-reports"];

    public static Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        var holders = context.RequestServices.GetRequiredService<CodeHoldersPollingJob>().Known;
        if (
            !DivisionCode.TryParse(context.GetRouteValue(ProxyRoutes.Division) as string, null, out var code)
            || holders[code].ToList() is not { Count: > 0 } known
        )
        {
            return next(context);
        }

        var collection = Segments(context) is [_, _, _, var name, ..] ? name : "";
        if (AsksForTime(context.Request, collection))
        {
            return next(context);
        }

        if (Day(context.Request) is { } day)
        {
            return AsOfAsync(context, next, code, known.Find(h => h.Had(day)));
        }

        var last = known.MaxBy(h => h.To ?? DateOnly.MaxValue)!;
        return last.To is null || IsRecordOfThePast(context, last)
            ? next(context)
            : OldCode.Answer(context, last, of => Address(context, code, of)).ExecuteAsync(context);
    }

    private static bool AsksForTime(HttpRequest request, string collection) =>
        KnowPastCodes.Contains(collection, StringComparer.Ordinal)
        && (request.Query.ContainsKey("asOf") || request.Query.ContainsKey("period") || request.Query.ContainsKey("from"));

    // Records that ended with their place keep its code: they are read and corrected there, one by one, and what happened before the end is
    // recorded there late. The services refuse what is dated after it.
    private static bool IsRecordOfThePast(HttpContext context, CodeHolder last) =>
        last.Now is null && (!IsRead(context.Request) || Segments(context) is [_, _, _, _, _, ..]);

    private static Task AsOfAsync(HttpContext context, RequestDelegate next, DivisionCode code, CodeHolder? holder)
    {
        if (holder?.Now is { } now && now != code && IsRead(context.Request))
        {
            context.Request.Path = Root + now + context.Request.Path.Value![(Root.Length + code.Value.Length)..];
            context.Request.RouteValues[ProxyRoutes.Division] = now.Value;
            context.Response.Headers.ContentLocation = context.Request.Path + context.Request.QueryString;
        }

        return next(context);
    }

    private static string Address(HttpContext context, DivisionCode code, DivisionCode of) =>
        Root + of + context.Request.Path.Value![(Root.Length + code.Value.Length)..] + context.Request.QueryString;

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static DateOnly? Day(HttpRequest request) =>
        DateOnly.TryParseExact(request.Query["asOf"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    // v1, divisions, the code, the collection, what follows
    private static string[] Segments(HttpContext context) => context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
