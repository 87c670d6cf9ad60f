using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Drills.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Registers;

namespace Drills.Features.Conduct;

/// <summary>What a person typed, kept when the page is shown again.</summary>
internal sealed record SignInForm(string Name, string Phone, string Unit)
{
    /// <summary>Nothing typed yet.</summary>
    public static readonly SignInForm Empty = new("", "", "");
}

/// <summary>The page of <see cref="SignInByCode"/>, in the language of the phone.</summary>
internal static class SignInPage
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    // The platform's own style and emblem, which the gateway serves on the same site.
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>The form, filled with what was typed before; or what is the matter.</summary>
    public static ContentHttpResult Of(HttpContext http, SignInSheet? sheet, DomainException? refusal, SignInForm typed)
    {
        if (sheet is null)
        {
            return Page(http, Say(DrillErrors.NoSuchSheet.Because()), "", StatusCodes.Status404NotFound);
        }

        var what = refusal is null ? "" : $"<p class=\"notice\" role=\"alert\">{Text(Say(refusal))}</p>";
        var form = refusal?.Error == DrillErrors.SignInClosed ? "" : Form(typed);
        return Page(
            http,
            sheet.Title,
            $"<p>{Text(sheet.Organizer)}</p>{what}{form}",
            refusal is null ? StatusCodes.Status200OK : StatusOf(refusal)
        );
    }

    private static string Form(SignInForm typed) =>
        new StringBuilder("<form class=\"fields\" method=\"post\">")
            .Append(
                Field(new Heading("姓名", "Name"), "name", typed.Name, "required minlength=\"2\" maxlength=\"50\" autocomplete=\"name\"")
            )
            .Append(
                Field(
                    new Heading("手机号", "Mobile number"),
                    "phone",
                    typed.Phone,
                    "required inputmode=\"numeric\" pattern=\"[0-9 +\\-]{11,20}\" autocomplete=\"tel-national\""
                )
            )
            .Append(Field(new Heading("单位或队伍", "Unit or team"), "unit", typed.Unit, "maxlength=\"50\" autocomplete=\"organization\""))
            .Append($"<button>{new Heading("签到", "Sign in")}</button></form>")
            .ToString();

    private static string Field(Heading label, string name, string value, string rules) =>
        $"<label for=\"{name}\">{label}</label><input id=\"{name}\" name=\"{name}\" value=\"{Text(value)}\" {rules}>";

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
            <!doctype html>
            <html lang="{{new Heading("zh-CN", "en")}}">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>{{Text(title)}}</title>
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
              <main><section class="narrow"><h1>{{Text(title)}}</h1>{{body}}</section></main>
            </body>
            </html>
            """,
            "text/html; charset=utf-8",
            Encoding.UTF8,
            status
        );
    }

    private static int StatusOf(DomainException refusal) =>
        refusal.Error.Kind switch
        {
            ErrorKind.Conflict => StatusCodes.Status409Conflict,
            ErrorKind.Unavailable => StatusCodes.Status429TooManyRequests,
            _ => StatusCodes.Status422UnprocessableEntity,
        };

    private static string Say(DomainException refusal) =>
        refusal.Fields is [var field, ..]
            ? field.Rule.Say(Language.English, field.Args)
            : refusal.Error.Say(Language.English, refusal.Args);

    private static string Text(string text) => Html.Encode(text);
}
