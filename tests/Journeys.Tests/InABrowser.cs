using OtpNet;
using Platform.Core;
using Platform.Demo.Playing;
using Platform.Demo.Script;
using Platform.Demo.Story;
using PuppeteerSharp;
using IPage = PuppeteerSharp.IPage;

namespace Journeys.Tests;

/// <summary>
/// What a person does in a real browser that holds both cookies, the gateway's session and identity's: the pages of the account work, a
/// record's page opens after sign-in, and nothing on a page is blocked.
/// </summary>
[Collection(OnePlatform.Name)]
public sealed class InABrowser(RunningPlatform platform)
{
    private const string NewPassword = "Another-long-password-2026";
    private const string SignIn = "/account/sign-in";
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_signed_in_person_changes_the_password_sets_up_two_step_sign_in_reads_a_record_and_signs_out()
    {
        await using var browser = await Chromium.StartAsync();
        var setting = new Setting(platform.City, 1);
        var county = setting.Followers[^1]; // another journey founds the team of the pilot
        using var cast = new DemoAccounts(platform.Users, new CallCounter(), setting);
        await platform.PlayAsync(cast, step => step is ImportDirectory);
        var user = "browser-" + Guid.NewGuid().ToString("N")[..8];
        await MakeUserAsync(user, county.Code);
        var page = await browser.PageAsync("zh-CN");
        var blocked = new List<string>();
        page.Console += (_, said) =>
        {
            if (said.Message.Type == ConsoleType.Error)
            {
                blocked.Add(said.Message.Text);
            }
        };

        // A link that was sent to the person: sign-in first, then the record.
        var record = await TeamAsync(cast, county.Code);
        (await page.OpenAsync(Url(record))).ShouldContain("登录");
        await page.SendAsync("button[type=submit]", ("UserName", user), ("Password", platform.Users.Password));
        (await page.TextAsync()).ShouldContain("浏览器里的联队");
        page.Url.ShouldBe(Url(record));
        await page.PictureAsync();
        await LabelsAreStyledAsync(page, county.Code);

        var front = await page.OpenAsync(Url("/"));
        front.ShouldContain($"{RoleNames.Zh(Roles.CountyOfficer)} {county.Name}");

        await page.OpenAsync(Url("/account/change-password"));
        await page.SendAsync("button[type=submit]", ("Current", platform.Users.Password), ("New", NewPassword), ("Repeated", NewPassword));
        page.Url.ShouldBe(Url("/account"));

        await page.OpenAsync(Url("/account/two-factor"));
        var key = (await page.EvaluateExpressionAsync<string>("document.querySelector('code.key').innerText")).Replace(
            " ",
            "",
            StringComparison.Ordinal
        );
        await page.SendAsync("button[type=submit]", ("Code", new Totp(Base32Encoding.ToBytes(key)).ComputeTotp()));
        (await page.TextAsync()).ShouldContain("恢复码");
        await page.PictureAsync();

        await page.OpenAsync(Url("/account/sign-out"));
        await page.SendAsync("button[type=submit]");
        (await page.TextAsync()).ShouldContain("已安全退出");
        blocked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task The_public_pages_fit_the_screen_and_speak_the_browsers_language(int width)
    {
        await using var browser = await Chromium.StartAsync();
        foreach (var (language, word) in new[] { ("zh-CN", "乡镇应急管理平台"), ("en", "Township Emergency Management") })
        {
            var page = await browser.PageAsync(language, width);
            foreach (
                var path in (string[])["/", "/status", "/docs/guide", "/nosuchpage", "/attend/0123456789abcdef0123456789abcdef", SignIn]
            )
            {
                (await page.OpenAsync(Url(path))).ShouldContain(word, Case.Sensitive, $"{path} {language}");
                (await page.EvaluateExpressionAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, path);
            }
        }
    }

    // The sheet lays its labels out in three columns, by a style that the browser may apply.
    private async Task LabelsAreStyledAsync(IPage page, DivisionCode county)
    {
        await page.OpenAsync(Url($"/v1/divisions/{county}/equipment/labels"));
        (await page.EvaluateExpressionAsync<string>("getComputedStyle(document.body).display")).ShouldBe("grid");
    }

    private string Url(string path) => platform.Settings.Url.TrimEnd('/') + path;

    private async Task MakeUserAsync(string name, DivisionCode county)
    {
        using var administrator = platform.Users.Administrator();
        using var client = administrator.NewClient();
        await client.PostAsync<RecordReference>(
            $"v1/divisions/{county}/users",
            new
            {
                userName = name,
                displayName = "浏览器用户",
                password = platform.Users.Password,
                mustChangePassword = false,
                grants = new[] { new { role = Roles.CountyOfficer, division = county.Value } },
            },
            _ct
        );
    }

    private async Task<string> TeamAsync(DemoAccounts cast, DivisionCode county)
    {
        var officer = await cast.AsAsync(Actor.County(county), _ct);
        var team = await officer.PostAsync<TeamRecord>(
            $"v1/divisions/{county}/teams",
            new
            {
                level = "joint-team",
                team = new { name = "浏览器里的联队" },
                establishedOn = new DateOnly(2026, 3, 2),
            },
            "browser team",
            _ct
        );
        return $"/records/{county}/teams/{team.Id}";
    }
}
