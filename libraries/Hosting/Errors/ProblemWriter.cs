using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Platform.Core;

namespace Platform.Hosting.Errors;

/// <summary>
/// Writes a refusal whatever the request accepts. The framework's own writer stays silent when <c>Accept</c> names no JSON (a download of a
/// sheet, a link opened in a browser), and the answer would be 500 without a body. A browser gets a page, everybody else problem+json.
/// </summary>
internal sealed class ProblemWriter : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) => true;

    public ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var http = context.HttpContext;
        if (!IsBrowser(http.Request))
        {
            return FrameworkWriter(http).WriteAsync(context);
        }

        var problem = context.ProblemDetails;
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        return new(http.Response.WriteAsync(Page(http.Request, http.Response.StatusCode, problem), http.RequestAborted));
    }

    // A browser that opens an address asks for a page by name; a program that takes anything says "*/*".
    private static bool IsBrowser(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static IProblemDetailsWriter FrameworkWriter(HttpContext http) =>
        http.RequestServices.GetServices<IProblemDetailsWriter>().First(writer => writer is not ProblemWriter);

    private static string Page(HttpRequest request, int status, ProblemDetails problem)
    {
        var english = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
        var title = problem.Title ?? (english ? "The page can't be shown." : "页面无法显示。");
        var (home, signIn, number) = english ? ("Front page", "Sign in", "Number for questions") : ("首页", "登录", "查询编号");
        var brand = english ? PlatformName.En : PlatformName.Zh;
        var back = Uri.EscapeDataString(request.Path + request.QueryString);
        var links =
            status == StatusCodes.Status401Unauthorized
                ? $"<a class=\"button\" href=\"/session/sign-in?returnUrl={back}\">{signIn}</a> "
                : "";
        return $"""
            <!DOCTYPE html>
            <html lang="{(english ? "en" : "zh-CN")}">
            <head>
              <meta charset="utf-8" />
              <meta name="viewport" content="width=device-width, initial-scale=1" />
              <title>{status} {Encode(title)}</title>
              <link rel="icon" href="/icon.svg" type="image/svg+xml" />
              <link rel="stylesheet" href="/site.css" />
            </head>
            <body>
              <header>
                <a class="brand" href="/"><img src="/icon.svg" alt="" width="28" height="28" />{brand}</a>
              </header>
              <main>
                <section class="hero">
                  <h1>{Encode(title)}</h1>
                  {Fields(problem)}
                  <p>{links}<a href="/">{home}</a></p>
                  <p>{number}: <code>{Encode(Activity.Current?.TraceId.ToHexString() ?? "-")}</code></p>
                </section>
              </main>
            </body>
            </html>
            """;
    }

    private static string Fields(ProblemDetails problem) =>
        problem.Extensions.TryGetValue("errors", out var errors) && errors is IReadOnlyList<FieldProblem> { Count: > 0 } fields
            ? $"<ul>{string.Concat(fields.Select(f => $"<li><code>{Encode(f.Field)}</code> {Encode(f.Message)}</li>"))}</ul>"
            : "";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}

/// <summary>Answers of refusals, the same in services and gateway.</summary>
public static class ProblemSetup
{
    /// <summary>Every refusal and every failure is answered as a problem (RFC 9457) with the request's trace id, or as a page.</summary>
    public static void AddProblems(this IServiceCollection services)
    {
        services.AddSingleton<IProblemDetailsWriter, ProblemWriter>(); // before the framework's: the first that can write does
        services.AddProblemDetails(o => o.CustomizeProblemDetails = StatusProblems.Complete);
        services.AddExceptionHandler<Problems>();
    }
}
