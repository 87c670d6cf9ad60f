using PuppeteerSharp;

namespace Journeys.Tests;

/// <summary>The machine's own Chromium, without a window; nothing is downloaded.</summary>
internal static class Chromium
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>Starts it; the test is skipped where there is none.</summary>
    public static async Task<IBrowser> StartAsync()
    {
        var program = Array.Find(Places, File.Exists);
        Assert.SkipWhen(program is null, "no Chromium: apt-get install --no-install-recommends chromium");
        return await Puppeteer.LaunchAsync(
            new LaunchOptions
            {
                ExecutablePath = program,
                Headless = true,
                Args = ["--no-sandbox", "--disable-dev-shm-usage", "--lang=zh-CN"],
                Timeout = 120_000,
            }
        );
    }

    /// <summary>A page whose browser asks for a language, of a width.</summary>
    public static async Task<IPage> PageAsync(this IBrowser browser, string language, int width = 1440)
    {
        var page = await browser.NewPageAsync();
        await page.SetExtraHttpHeadersAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["Accept-Language"] = language });
        await page.SetViewportAsync(new ViewPortOptions { Width = width, Height = 900 });
        return page;
    }

    /// <summary>Goes to an address; what a person reads there.</summary>
    public static async Task<string> OpenAsync(this IPage page, string address)
    {
        await page.GoToAsync(address, new NavigationOptions { Timeout = 120_000 });
        await page.PictureAsync();
        return await page.TextAsync();
    }

    /// <summary>Keeps a picture of the page, if <c>PLATFORM_PICTURES</c> names a folder: to see what the test sees.</summary>
    public static async Task PictureAsync(this IPage page)
    {
        if (Environment.GetEnvironmentVariable("PLATFORM_PICTURES") is { Length: > 0 } folder)
        {
            var name = string.Concat(new Uri(page.Url).AbsolutePath.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
            var language = await page.EvaluateExpressionAsync<string>("document.documentElement.lang");
            var file = Path.Combine(folder, $"{name}-{language}-{page.Viewport.Width}.png");
            await page.ScreenshotAsync(file, new ScreenshotOptions { FullPage = true });
        }
    }

    /// <summary>What a person reads on the page.</summary>
    public static Task<string> TextAsync(this IPage page) => page.EvaluateExpressionAsync<string>("document.body.innerText");

    /// <summary>Fills in fields and sends the form, as a person does.</summary>
    public static async Task SendAsync(this IPage page, string button, params (string Field, string Text)[] fields)
    {
        foreach (var (field, text) in fields)
        {
            await page.TypeAsync("#" + field, text);
        }

        var sent = page.WaitForNavigationAsync(new NavigationOptions { Timeout = 120_000 });
        await page.ClickAsync(button);
        await sent;
    }
}
