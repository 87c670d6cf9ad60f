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

    /// <summary>Goes to an address and notes what the content security policy blocks.</summary>
    public static async Task<string> OpenAsync(this IPage page, string address)
    {
        await page.GoToAsync(address, new NavigationOptions { Timeout = 120_000 });
        return await page.TextAsync();
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
