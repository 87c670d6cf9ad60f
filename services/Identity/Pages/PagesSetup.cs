using Microsoft.AspNetCore.Localization;

namespace Identity.Pages;

/// <summary>The pages under <c>/account</c> and the two files they load; nothing is loaded from other hosts.</summary>
internal static class PagesSetup
{
    public static void AddAccountPages(this IServiceCollection services, IdentitySettings settings)
    {
        services.AddRazorPages();
        services.AddSingleton(new AttemptLimits(settings));
    }

    /// <summary>Before anything that compares a secret.</summary>
    public static void UseAttemptLimits(this WebApplication app) =>
        app.Use((http, next) => http.RequestServices.GetRequiredService<AttemptLimits>().InvokeAsync(http, next));

    public static void MapAccountPages(this WebApplication app)
    {
        var account = app.MapGroup("/account").AllowAnonymous().ExcludeFromDescription();
        account.MapGet("/style.css", (HttpContext http) => Asset(http, "style.css", "text/css; charset=utf-8"));
        account.MapGet("/icon.svg", (HttpContext http) => Asset(http, "icon.svg", "image/svg+xml"));
        account.MapGet("/language/{language}", Language);
        app.MapRazorPages();
    }

    private static IResult Asset(HttpContext http, string name, string type)
    {
        http.Response.Headers.CacheControl = "public, max-age=3600";
        return Results.Stream(typeof(PagesSetup).Assembly.GetManifestResourceStream(name)!, type);
    }

    private static IResult Language(HttpContext http, string language, string? back)
    {
        var chosen = CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language == "en" ? "en" : "zh"));
        http.Response.Cookies.Append(
            CookieRequestCultureProvider.DefaultCookieName,
            chosen,
            new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                HttpOnly = true,
                IsEssential = true,
                Secure = http.Request.IsHttps,
            }
        );
        return back is { Length: > 1 } && back[0] == '/' && back[1] is not ('/' or '\\')
            ? Results.LocalRedirect(back)
            : Results.LocalRedirect("/account");
    }
}
