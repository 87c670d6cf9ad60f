using System.Net;
using System.Text.RegularExpressions;
using Identity.Data;
using Identity.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Identity.Tests.SignIn;

public sealed partial class TwoFactorTests(IdentityHost host)
{
    private CodeFlow Flow { get; } = new(host.Address);

    /// <summary>Signs in and switches the second factor on; answers the key and the recovery codes.</summary>
    private async Task<(string Key, string[] Codes)> EnrolAsync(People.Person person)
    {
        using var browser = new Browser(host.Address);
        await Flow.SignInAsync(browser, person.UserName, People.Password);
        await browser.GoAsync("account/two-factor");
        var key = KeyField().Match(browser.Page).Groups[1].Value;
        await browser.SubmitAsync("account/two-factor", ("Code", AuthenticatorApp.Code(key)));
        return (key, [.. CodeItem().Matches(browser.Page).Select(match => match.Groups[1].Value)]);
    }

    [Fact]
    public async Task With_a_second_factor_the_password_alone_gives_no_code()
    {
        var person = await host.HolderAsync("village-officer", "622921100200");
        var (key, _) = await EnrolAsync(person);

        using var browser = new Browser(host.Address);
        await Flow.SignInAsync(browser, person.UserName, People.Password);
        browser.Page.ShouldContain("两步验证");
        await browser.GoAsync(Flow.AuthorizeAddress());
        browser.Location!.ToString().ShouldStartWith("/account/sign-in");

        await Flow.SignInAsync(browser, person.UserName, People.Password);
        var form = "account/code?ReturnUrl=" + Uri.EscapeDataString("/" + Flow.AuthorizeAddress());
        await browser.SubmitAsync(form, ("Code", "000000"));
        browser.Page.ShouldContain("验证码不正确");
        await browser.SubmitAsync(form, ("Code", AuthenticatorApp.Code(key, stepsAhead: 1)));
        await browser.FollowAsync();
        (await Flow.RedeemAsync(browser.Location!)).Claims.GetProperty("amr").ToString().ShouldContain("otp");
    }

    [Fact]
    public async Task A_code_is_taken_once()
    {
        var person = await host.HolderAsync("village-officer", "622921100200");
        var (key, _) = await EnrolAsync(person);
        var code = AuthenticatorApp.Code(key, stepsAhead: 1);
        using var browser = new Browser(host.Address);
        await Flow.SignInAsync(browser, person.UserName, People.Password);
        await browser.SubmitAsync("account/code", ("Code", code));
        browser.Location!.ToString().ShouldBe("/account");

        using var looker = new Browser(host.Address);
        await Flow.SignInAsync(looker, person.UserName, People.Password);
        await looker.SubmitAsync("account/code", ("Code", code));
        looker.Page.ShouldContain("验证码不正确");

        await looker.SubmitAsync("account/code", ("Code", AuthenticatorApp.Code(key, stepsAhead: 2)));
        looker.Location!.ToString().ShouldBe("/account");
        using var third = new Browser(host.Address);
        await Flow.SignInAsync(third, person.UserName, People.Password);
        await third.SubmitAsync("account/code", ("Code", code)); // used before the last one
        third.Page.ShouldContain("验证码不正确");
    }

    [Fact]
    public async Task A_recovery_code_stands_in_for_the_telephone_once()
    {
        var person = await host.HolderAsync("village-officer", "622921100200");
        var (_, codes) = await EnrolAsync(person);
        codes.Length.ShouldBe(10);
        using var browser = new Browser(host.Address);
        await Flow.SignInAsync(browser, person.UserName, People.Password);
        await browser.SubmitAsync("account/code", ("Code", codes[0].ToLowerInvariant()));
        browser.Location!.ToString().ShouldBe("/account");

        using var again = new Browser(host.Address);
        await Flow.SignInAsync(again, person.UserName, People.Password);
        await again.SubmitAsync("account/code", ("Code", codes[0]));
        again.Page.ShouldContain("验证码不正确");
    }

    [Fact]
    public async Task Wrong_codes_lock_the_account_too()
    {
        var person = await host.HolderAsync("village-officer", "622921100200");
        var (key, _) = await EnrolAsync(person);
        using var browser = new Browser(host.Address);
        await Flow.SignInAsync(browser, person.UserName, People.Password);
        for (var i = 0; i < 5; i++)
        {
            await browser.SubmitAsync("account/code", ("Code", $"00000{i}"));
        }

        await browser.SubmitAsync("account/code", ("Code", AuthenticatorApp.Code(key, stepsAhead: 1)));
        browser.Page.ShouldContain("账号已锁定");
    }

    [Fact]
    public async Task New_recovery_codes_ask_for_the_password_and_a_code_and_are_recorded()
    {
        var person = await host.HolderAsync("village-officer", "622921100200");
        using var browser = new Browser(host.Address);
        await Flow.SignInAsync(browser, person.UserName, People.Password);
        await browser.GoAsync("account/two-factor");
        var key = KeyField().Match(browser.Page).Groups[1].Value;
        await browser.SubmitAsync("account/two-factor", ("Code", AuthenticatorApp.Code(key)));
        CodeItem().Count(browser.Page).ShouldBe(10);

        const string form = "account/two-factor?handler=Codes";
        var next = AuthenticatorApp.Code(key, stepsAhead: 1);
        foreach (var (password, code) in new[] { ("", ""), ("wrong", next), (People.Password, "000000") })
        {
            await browser.GoAsync("account/two-factor");
            await browser.SubmitAsync(form, ("Password", password), ("Code", code));
            browser.Page.ShouldContain("不正确");
            CodeItem().Count(browser.Page).ShouldBe(0);
        }

        await browser.GoAsync("account/two-factor");
        await browser.SubmitAsync(form, ("Password", People.Password), ("Code", next));
        CodeItem().Count(browser.Page).ShouldBe(10, browser.Page);
        await using var scope = host.Services.CreateAsyncScope();
        var id = Guid.Parse(person.Id);
        (
            await scope
                .ServiceProvider.GetRequiredService<IdentityDb>()
                .Set<Platform.Hosting.Data.AuditEntry>()
                .CountAsync(e => e.RecordId == id && e.Action == "recovery-codes-shown", TestContext.Current.CancellationToken)
        ).ShouldBe(1);
    }

    [Fact]
    public async Task Wrong_recovery_codes_lock_the_account_too()
    {
        var person = await host.HolderAsync("village-officer", "622921100200");
        var (_, codes) = await EnrolAsync(person);
        using var browser = new Browser(host.Address);
        await Flow.SignInAsync(browser, person.UserName, People.Password);
        for (var i = 0; i < 5; i++)
        {
            await browser.SubmitAsync("account/code", ("Code", $"WRONG-0000{i}"));
        }

        await browser.SubmitAsync("account/code", ("Code", codes[0]));
        browser.Page.ShouldContain("账号已锁定");
    }

    [Fact]
    public async Task A_role_can_require_a_second_factor_and_only_the_city_decides_that()
    {
        await using var own = new IdentityHost(); // for a setting that applies to everyone
        await own.InitializeAsync();
        using var admin = await Api.OfAdministratorAsync(own);
        var leader = await own.HolderAsync("force-leader", "622925");
        (await admin.PutAsync("622925/users/roles/force-leader", new { twoFactorRequired = true })).Code.ShouldBe("role.city-only");
        (await admin.PutAsync("6229/users/roles/force-leader", new { twoFactorRequired = true }, 0)).Status.ShouldBe(HttpStatusCode.OK);
        (await admin.PutAsync("6229/users/roles/force-leader", new { twoFactorRequired = false }, 0)).Code.ShouldBe("version.stale");

        using var browser = new Browser(own.Address);
        await Flow.SignInAsync(browser, leader.UserName, People.Password);
        browser.Page.ShouldContain("您的角色要求两步验证");
        await browser.GoAsync(Flow.AuthorizeAddress());
        browser.Location!.ToString().ShouldStartWith("/account/two-factor");
    }

    [GeneratedRegex("<code class=\"key\">([^<]+)</code>")]
    private static partial Regex KeyField();

    [GeneratedRegex("<li><code>([^<]+)</code></li>")]
    private static partial Regex CodeItem();
}
