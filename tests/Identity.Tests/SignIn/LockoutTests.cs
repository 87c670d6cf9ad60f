using System.Net;
using Identity.Data;
using Identity.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Identity.Tests.SignIn;

public sealed partial class LockoutTests(IdentityHost host)
{
    private CodeFlow Flow { get; } = new(host.Address);

    [Fact]
    public async Task Five_failures_lock_the_account_even_for_the_right_password_until_an_administrator_unlocks_it()
    {
        var person = await host.HolderAsync("village-officer", "622921100200");
        using var browser = new Browser(host.Address);
        for (var i = 0; i < 5; i++)
        {
            await Flow.SignInAsync(browser, person.UserName, "wrong " + i);
        }

        await Flow.SignInAsync(browser, person.UserName, People.Password);
        browser.Page.ShouldContain("账号会锁定");

        using var admin = await Api.OfAdministratorAsync(host);
        (await admin.GetAsync(person.Path)).Text("lockedUntil").ShouldNotBeEmpty();
        (await admin.PostAsync(person.Path + "/unlock")).Status.ShouldBe(HttpStatusCode.OK);
        (await Flow.TokensAsync(person.UserName, People.Password)).Error.ShouldBeNull();
    }

    [Fact]
    public async Task A_locked_account_and_an_unknown_name_have_the_same_answer_and_both_attempts_are_recorded()
    {
        var person = await host.HolderAsync("village-officer", "622921100200");
        var unknown = "nobody-" + Guid.NewGuid().ToString("N")[..8];
        string[] said = ["", ""];
        for (var i = 0; i < 7; i++)
        {
            said = [await SaidAsync(unknown), await SaidAsync(person.UserName)];
            said[1].ShouldBe(said[0]); // before, at and after the lock
        }

        said[0].ShouldContain("账号会锁定");
        await using var scope = host.Services.CreateAsyncScope();
        (
            await scope
                .ServiceProvider.GetRequiredService<IdentityDb>()
                .Set<Platform.Hosting.Data.AuditEntry>()
                .CountAsync(e => e.Actor == unknown && e.Action == "sign-in-unknown", TestContext.Current.CancellationToken)
        ).ShouldBe(7);

        async Task<string> SaidAsync(string name)
        {
            using var browser = new Browser(host.Address);
            await Flow.SignInAsync(browser, name, "Wrong-Password-1");
            return Varying().Replace(browser.Page.Replace(name, "name", StringComparison.Ordinal), "");
        }
    }

    [Fact]
    public async Task A_stranger_who_locks_an_account_does_not_keep_its_owner_out_of_a_browser_that_is_known()
    {
        var person = await host.HolderAsync("village-officer", "622921100200");
        using var own = await ReturningAsync(person.UserName);

        using var stranger = new Browser(host.Address);
        for (var i = 0; i < 6; i++)
        {
            await Flow.SignInAsync(stranger, person.UserName, "wrong " + i);
        }

        await Flow.SignInAsync(stranger, person.UserName, People.Password);
        stranger.Page.ShouldContain("账号会锁定");
        await Flow.SignInAsync(own, person.UserName, People.Password);
        own.Location.ShouldNotBeNull().ToString().ShouldStartWith(CodeFlow.RedirectUri);
    }

    [Fact]
    public async Task A_known_browser_with_five_failures_is_a_stranger_too()
    {
        var person = await host.HolderAsync("village-officer", "622921100200");
        using var own = await ReturningAsync(person.UserName);
        for (var i = 0; i < 10; i++)
        {
            await Flow.SignInAsync(own, person.UserName, "wrong " + i); // five of its own, then five that count for the account
        }

        await Flow.SignInAsync(own, person.UserName, People.Password);
        own.Page.ShouldContain("账号会锁定");
    }

    // A browser in which the user signed in once, and whose session has ended since.
    private async Task<Browser> ReturningAsync(string userName)
    {
        using var before = new Browser(host.Address);
        await Flow.SignInAsync(before, userName, People.Password);
        var now = new Browser(host.Address);
        var known = before.Cookies.GetAllCookies().Single(c => c.Name.StartsWith("identity-known-", StringComparison.Ordinal));
        now.Cookies.Add(host.Address, new Cookie(known.Name, known.Value));
        return now;
    }

    // What each page has of its own: the token against forgery and the address to go on to.
    [System.Text.RegularExpressions.GeneratedRegex("(value|action|href)=\"[^\"]*\"")]
    private static partial System.Text.RegularExpressions.Regex Varying();

    [Fact]
    public async Task Concurrent_guesses_are_counted_one_by_one()
    {
        var person = await host.HolderAsync("village-officer", "622921100200");
        await Task.WhenAll(
            Enumerable
                .Range(0, 12)
                .Select(async i =>
                {
                    using var browser = new Browser(host.Address);
                    await new CodeFlow(host.Address).SignInAsync(browser, person.UserName, "wrong " + i);
                })
        );

        using var right = new Browser(host.Address);
        await Flow.SignInAsync(right, person.UserName, People.Password);
        right.Page.ShouldContain("账号会锁定");
    }

    [Fact]
    public async Task Too_many_attempts_for_one_name_are_refused_before_the_password_is_checked()
    {
        await using var strict = host.Start(("Identity:SignInsPerUser", "3"), ("Identity:TokensPerClient", "2"));
        using var browser = new Browser(strict.Address());
        await browser.GoAsync("account/sign-in");
        for (var i = 0; i < 3; i++)
        {
            await browser.SubmitAsync("account/sign-in", ("UserName", "somebody"), ("Password", "wrong"));
            browser.Status.ShouldBe(HttpStatusCode.OK);
        }

        await browser.SubmitAsync("account/sign-in", ("UserName", "Somebody "), ("Password", "wrong"));
        browser.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        await browser.GoAsync("account/sign-in");
        await browser.SubmitAsync("account/sign-in", ("UserName", "somebody-else"), ("Password", "wrong"));
        browser.Status.ShouldBe(HttpStatusCode.OK);

        await CodeFlow.ClientAsync(strict.Address(), "svc-reports", "guess 1");
        await CodeFlow.ClientAsync(strict.Address(), "svc-reports", "guess 2");
        (await CodeFlow.ClientAsync(strict.Address(), "svc-reports", IdentityHost.ServiceSecret)).Error.ShouldBe("slow_down");
    }
}
