using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Registers;
using RescueTeams.Domain;

namespace RescueTeams.Features.Readiness;

/// <summary>The page of <see cref="AnswerByLink"/>, in the language of the phone.</summary>
internal static class RollCallPage
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    // The platform's own style and emblem, which the gateway serves on the same site.
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>The call, and the answer or the button to give it.</summary>
    public static ContentHttpResult Of(HttpContext http, RollCall call, string team, RollCallAnswer? answer, DateTimeOffset now)
    {
        var until = $"{new Heading("请于以下时间前应答", "Answer by")} {Time(call.Until)}";
        var late = new Heading("应答时限已过，现在应答记为迟到。", "The deadline is over: an answer is late now.");
        var notice = call.IsOpen(now) ? "" : $"<p class=\"notice\">{late}</p>";
        var body = answer is null
            ? $"<p>{Html.Encode(until)}</p>{notice}<form method=\"post\"><button>{new Heading("应答：到", "Here")}</button></form>"
            : $"<p role=\"status\"><strong>{Html.Encode(Answered(answer))}</strong></p>";
        return Page(http, team, $"<p>{Html.Encode(call.Reason)}</p>{body}", StatusCodes.Status200OK);
    }

    /// <summary>Why no answer is taken.</summary>
    public static ContentHttpResult Refused(HttpContext http, DomainException refusal) =>
        Page(
            http,
            new Heading("救援队点名", "Roll-call").ToString(),
            $"<p class=\"notice\" role=\"alert\">{Html.Encode(refusal.Error.Say(Language.English, refusal.Args))}</p>",
            refusal.Error.Kind == ErrorKind.NotFound ? StatusCodes.Status404NotFound : StatusCodes.Status409Conflict
        );

    private static string Answered(RollCallAnswer answer) =>
        $"{new Heading("已应答", "Answered")} {Time(answer.At)}{(answer.Late ? $"{new Heading("（迟到）", " (late)")}" : "")}";

    private static string Time(DateTimeOffset at) =>
        at.ToOffset(BusinessTime.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static ContentHttpResult Page(HttpContext http, string title, string body, int status)
    {
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Content(
            $$"""
            <!doctype html>
            <html lang="{{new Heading("zh-CN", "en")}}">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="robots" content="noindex">
              <title>{{Html.Encode(title)}}</title>
              <link rel="icon" href="/icon.svg" type="image/svg+xml">
              <link rel="stylesheet" href="/site.css">
            </head>
            <body>
              <header>
                <span class="brand"><img src="/icon.svg" alt="" width="28" height="28">{{new Heading(
                PlatformName.Zh,
                PlatformName.En
            )}}</span>
              </header>
              <main><section class="narrow"><h1>{{Html.Encode(title)}}</h1>{{body}}</section></main>
            </body>
            </html>
            """,
            "text/html; charset=utf-8",
            Encoding.UTF8,
            status
        );
    }
}
