using System.Net;
using Identity.Tests.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace Identity.Tests.SignIn;

/// <summary>What ends a session, and what does not.</summary>
public sealed class SessionTests(IdentityHost host)
{
    private CodeFlow Flow { get; } = new(host.Address);

    [Fact]
    public async Task A_refresh_token_is_worth_one_new_pair_and_its_second_use_ends_the_chain()
    {
        var person = await host.HolderAsync("village-officer", "622921100200");
        var first = await Flow.TokensAsync(person.UserName, People.Password);

        var second = await CodeFlow.RefreshAsync(host.Address, first.Refresh);
        second.Error.ShouldBeNull();
        second.Refresh.ShouldNotBe(first.Refresh);
        second.Grants.ShouldBe(["village-officer@622921100200"]);

        (await CodeFlow.RefreshAsync(host.Address, first.Refresh)).Error.ShouldBe("invalid_grant");
        (await CodeFlow.RefreshAsync(host.Address, second.Refresh)).Error.ShouldBe("invalid_grant");
    }

    [Fact]
    public async Task A_refreshed_token_says_what_its_user_may_do_now()
    {
        var person = await host.HolderAsync("village-officer", "622921100200");
        var tokens = await Flow.TokensAsync(person.UserName, People.Password);
        using var admin = await Api.OfAdministratorAsync(host);
        await admin.PostAsync(
            person.Path + "/grant-role",
            new
            {
                role = "team-captain",
                division = "622921100",
                to = "2126-01-01",
            }
        );
        await admin.PostAsync(
            person.Path + "/grant-role",
            new
            {
                role = "force-leader",
                division = "622921",
                from = "2126-01-01",
            }
        );

        (await CodeFlow.RefreshAsync(host.Address, tokens.Refresh)).Grants.ShouldBe(
            ["village-officer@622921100200", "team-captain@622921100"],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task Disabling_the_account_ends_the_browser_session_the_refresh_token_and_further_sign_ins()
    {
        var person = await host.HolderAsync("village-officer", "622921100200");
        using var browser = new Browser(host.Address);
        await Flow.SignInAsync(browser, person.UserName, People.Password);
        var tokens = await Flow.RedeemAsync(browser.Location!);
        using var admin = await Api.OfAdministratorAsync(host);
        var disabled = new
        {
            displayName = "停用",
            phone = (string?)null,
            enabled = false,
        };
        (await admin.PutAsync(person.Path, disabled)).Status.ShouldBe(HttpStatusCode.OK);

        (await CodeFlow.RefreshAsync(host.Address, tokens.Refresh)).Error.ShouldBe("invalid_grant");
        await browser.GoAsync("account");
        browser.Location!.ToString().ShouldContain("/account/sign-in");
        await Flow.SignInAsync(browser, person.UserName, People.Password);
        browser.Page.ShouldContain("账号已停用");
        await Flow.SignInAsync(browser, person.UserName, "some other password");
        browser.Page.ShouldContain("用户名或密码不正确");
    }

    [Fact]
    public async Task An_administrator_signs_a_user_out_everywhere_and_the_user_can_sign_in_again()
    {
        var person = await host.HolderAsync("village-officer", "622921100200");
        var tokens = await Flow.TokensAsync(person.UserName, People.Password);
        using var admin = await Api.OfAdministratorAsync(host);
        (await admin.PostAsync(person.Path + "/sign-out")).Status.ShouldBe(HttpStatusCode.NoContent);

        (await CodeFlow.RefreshAsync(host.Address, tokens.Refresh)).Error.ShouldBe("invalid_grant");
        (await Flow.TokensAsync(person.UserName, People.Password)).Error.ShouldBeNull();
    }

    [Fact]
    public async Task Changing_the_password_ends_the_other_sessions_and_keeps_this_one()
    {
        var person = await host.HolderAsync("village-officer", "622921100200");
        var elsewhere = await Flow.TokensAsync(person.UserName, People.Password);
        using var browser = new Browser(host.Address);
        await Flow.SignInAsync(browser, person.UserName, People.Password);
        await browser.GoAsync("account/change-password");
        await browser.SubmitAsync(
            "account/change-password",
            ("Current", People.Password),
            ("New", "Quite-New-9x"),
            ("Repeated", "Quite-New-9x")
        );

        browser.Location!.ToString().ShouldBe("/account");
        await browser.FollowAsync();
        browser.Page.ShouldContain(person.UserName);
        (await CodeFlow.RefreshAsync(host.Address, elsewhere.Refresh)).Error.ShouldBe("invalid_grant");
        (await Flow.TokensAsync(person.UserName, "Quite-New-9x")).Error.ShouldBeNull();
    }

    [Fact]
    public async Task Guessing_the_current_password_locks_as_at_sign_in()
    {
        var person = await host.HolderAsync("village-officer", "622921100200");
        using var browser = new Browser(host.Address);
        await Flow.SignInAsync(browser, person.UserName, People.Password);
        foreach (var guess in new[] { "Wrong-1x", "Wrong-2x", "Wrong-3x", "Wrong-4x", "Wrong-5x", People.Password })
        {
            await browser.GoAsync("account/change-password");
            await browser.SubmitAsync("account/change-password", ("Current", guess), ("New", "Quite-New-9x"), ("Repeated", "Quite-New-9x"));
        }

        browser.Page.ShouldContain("连续多次输错");
        using var again = new Browser(host.Address);
        await Flow.SignInAsync(again, person.UserName, People.Password);
        again.Page.ShouldContain("账号会锁定");
    }

    [Fact]
    public async Task A_password_set_by_an_administrator_is_replaced_before_there_is_any_code()
    {
        var person = await host.HolderAsync("village-officer", "622921100200");
        using var admin = await Api.OfAdministratorAsync(host);
        var initial = (await admin.PostAsync(person.Path + "/reset-password")).Text("initialPassword");

        using var browser = new Browser(host.Address);
        await Flow.SignInAsync(browser, person.UserName, initial);
        browser.Page.ShouldContain("当前密码由他人设置");
        await browser.GoAsync(Flow.AuthorizeAddress());
        var form = browser.Location!.ToString();
        form.ShouldStartWith("/account/change-password");
        await browser.FollowAsync();
        await browser.SubmitAsync(form, ("Current", initial), ("New", "Quite-New-9x"), ("Repeated", "Quite-New-9x"));
        await browser.FollowAsync();
        (await Flow.RedeemAsync(browser.Location!)).Error.ShouldBeNull();
    }

    [Fact]
    public async Task An_idle_browser_is_signed_out_after_half_an_hour()
    {
        var person = await host.HolderAsync("village-officer", "622921100200");
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var patient = host.Start(clock);
        using var browser = new Browser(patient.Address());
        await new CodeFlow(patient.Address()).SignInAsync(browser, person.UserName, People.Password);
        clock.Advance(TimeSpan.FromMinutes(29));
        await browser.GoAsync("account");
        browser.Status.ShouldBe(HttpStatusCode.OK);
        clock.Advance(TimeSpan.FromMinutes(29));
        await browser.GoAsync("account");
        browser.Status.ShouldBe(HttpStatusCode.OK);
        clock.Advance(TimeSpan.FromMinutes(31));
        await browser.GoAsync("account");
        browser.Location!.ToString().ShouldContain("/account/sign-in");
    }

    [Fact]
    public async Task A_client_that_shows_the_id_token_signs_out_at_once_and_any_other_link_only_asks()
    {
        var person = await host.HolderAsync("village-officer", "622921100200");
        using var browser = new Browser(host.Address);
        await Flow.SignInAsync(browser, person.UserName, People.Password);
        var tokens = await Flow.RedeemAsync(browser.Location!);

        await browser.GoAsync("connect/logout");
        browser.Location!.ToString().ShouldBe("/account/sign-out");
        await browser.GoAsync("connect/logout?id_token_hint=" + tokens.Answer.GetProperty("id_token").GetString());
        await browser.FollowAsync();
        browser.Page.ShouldContain("您已安全退出");
        await browser.GoAsync("account");
        browser.Location!.ToString().ShouldContain("/account/sign-in");
    }

    [Fact]
    public async Task The_gateway_learns_at_once_that_a_session_has_ended()
    {
        using var admin = await Api.OfAdministratorAsync(host);
        foreach (var end in new[] { "sign-out", "disable" })
        {
            var person = await host.HolderAsync("village-officer", "622921100200");
            var tokens = await new CodeFlow(host.Address).GatewayTokensAsync(
                IdentityHost.Issuer,
                IdentityHost.GatewaySecret,
                person.UserName,
                People.Password
            );
            (await StandsAsync(tokens.Access!)).ShouldBeTrue();
            var answer =
                end == "sign-out"
                    ? await admin.PostAsync(person.Path + "/sign-out")
                    : await admin.PutAsync(
                        person.Path,
                        new
                        {
                            displayName = "停用的人",
                            phone = (string?)null,
                            enabled = false,
                        },
                        (await admin.GetAsync(person.Path)).Body.GetProperty("version").GetInt32()
                    );
            ((int)answer.Status).ShouldBeInRange(200, 204, answer.Body.ToString());
            (await StandsAsync(tokens.Access!)).ShouldBeFalse(end);
        }

        async Task<bool> StandsAsync(string token)
        {
            using var client = new HttpClient { BaseAddress = host.Address };
            using var form = new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["token"] = token,
                    ["client_id"] = "gateway",
                    ["client_secret"] = IdentityHost.GatewaySecret,
                }
            );
            using var said = await client.PostAsync(
                new Uri("connect/introspect", UriKind.Relative),
                form,
                TestContext.Current.CancellationToken
            );
            return System
                .Text.Json.JsonDocument.Parse(await said.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
                .RootElement.GetProperty("active")
                .GetBoolean();
        }
    }
}
