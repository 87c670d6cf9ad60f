using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Drills.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Registers;

namespace Drills.Features.Conduct;

/// <summary>The page of <see cref="SignInByCode"/>, in the language of the phone.</summary>
internal static class SignInPage
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    private const string Policy =
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>The form; or what is the matter.</summary>
    public static ContentHttpResult Of(HttpContext http, SignInSheet? sheet, DomainException? refusal)
    {
        if (sheet is null)
        {
            return Page(http, Say(DrillErrors.NoSuchSheet.Because()), "", StatusCodes.Status404NotFound);
        }

        var what = refusal is null ? "" : $"<p role=\"alert\"><strong>{Text(Say(refusal))}</strong></p>";
        var form =
            refusal?.Error == DrillErrors.SignInClosed
                ? ""
                : $"""
                    <form method="post"><label>{new Heading(
                        "姓名",
                        "Name"
                    )}<input name="name" required minlength="2" maxlength="50" autocomplete="name"></label>
                    <label>{new Heading(
                        "手机号",
                        "Mobile number"
                    )}<input name="phone" required inputmode="numeric" pattern="[0-9]{"{11}"}" autocomplete="tel-national"></label>
                    <label>{new Heading("单位或队伍", "Unit or team")}<input name="unit" maxlength="50"></label>
                    <button>{new Heading("签到", "Sign in")}</button></form>
                    """;
        return Page(
            http,
            sheet.Title,
            $"<p>{Text(sheet.Organiser)}</p>{what}{form}",
            refusal is null ? StatusCodes.Status200OK : StatusOf(refusal)
        );
    }

    /// <summary>The person is on the list.</summary>
    public static ContentHttpResult Thanks(HttpContext http, SignInSheet sheet, DateTimeOffset at) =>
        Page(
            http,
            sheet.Title,
            $"<p role=\"status\"><strong>{new Heading("已签到", "Signed in")} "
                + $"{at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}</strong></p>",
            StatusCodes.Status200OK
        );

    private static ContentHttpResult Page(HttpContext http, string title, string body, int status)
    {
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Content(
            $$"""
            <!doctype html><html lang="{{new Heading(
                "zh",
                "en"
            )}}"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>{{Text(
                title
            )}}</title><style>
            body{margin:0 auto;padding:1rem;max-width:30rem;font:1.1rem/1.5 sans-serif}
            label,input,button{display:block;width:100%;box-sizing:border-box;margin:.4rem 0}
            input,button{font:inherit;padding:.6rem}button{background:#0b5fad;color:#fff;border:0}
            </style><h1>{{Text(title)}}</h1>{{body}}</html>
            """,
            "text/html; charset=utf-8",
            Encoding.UTF8,
            status
        );
    }

    private static int StatusOf(DomainException refusal) =>
        refusal.Error.Kind == ErrorKind.Conflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;

    private static string Say(DomainException refusal) =>
        refusal.Fields is [var field, ..]
            ? field.Rule.Say(Language.English, field.Args)
            : refusal.Error.Say(Language.English, refusal.Args);

    private static string Text(string text) => Html.Encode(text);
}
