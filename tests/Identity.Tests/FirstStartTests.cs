using System.Text.RegularExpressions;
using Identity.Accounts;
using Identity.Data;
using Identity.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Identity.Tests;

public sealed partial class FirstStartTests(IdentityHost host)
{
    [Fact]
    public async Task A_second_replica_accepts_the_tokens_codes_and_cookies_of_the_first_and_creates_no_administrator()
    {
        var flow = new CodeFlow(host.Address);
        var person = await host.HolderAsync("village-officer", "622921100200");
        var tokens = await flow.TokensAsync(person.UserName, People.Password);
        await using var second = host.Start();

        (await CodeFlow.RefreshAsync(second.Address(), tokens.Refresh)).Error.ShouldBeNull();
        await using var scope = second.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDb>();
        (await db.Users.CountAsync(user => user.UserName == FirstAdministrator.UserName, TestContext.Current.CancellationToken)).ShouldBe(
            1
        );
    }

    [Fact]
    public async Task Without_a_configured_password_one_is_printed_once_and_must_be_replaced()
    {
        var console = Console.Out;
        await using var printed = new StringWriter();
        await using var fresh = new IdentityHost { FirstPassword = "" };
        Console.SetOut(TextWriter.Synchronized(printed));
        try
        {
            await fresh.InitializeAsync();
        }
        finally
        {
            Console.SetOut(console);
        }

        var password = GeneratedPattern().Match(printed.ToString()).Value;
        using var browser = new Browser(fresh.Address);
        await new CodeFlow(fresh.Address).SignInAsync(browser, FirstAdministrator.UserName, password);
        browser.Page.ShouldContain("当前密码由他人设置");
    }

    [Fact]
    public async Task Sign_ins_and_changes_are_in_the_audit_trail_with_their_actor()
    {
        var person = await host.HolderAsync("village-officer", "622921100200");
        await new CodeFlow(host.Address).TokensAsync(person.UserName, People.Password);
        using var browser = new Browser(host.Address);
        await new CodeFlow(host.Address).SignInAsync(browser, person.UserName, "wrong");

        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDb>();
        var id = Guid.Parse(person.Id);
        var entries = await db.Set<Platform.Hosting.Data.AuditEntry>()
            .Where(entry => entry.RecordId == id)
            .OrderBy(entry => entry.Id)
            .ToListAsync(TestContext.Current.CancellationToken);
        entries.Select(entry => entry.Action).ShouldBe(["created", "signed-in", "changed", "sign-in-refused"]);
        var admin = await db.Users.SingleAsync(user => user.UserName == FirstAdministrator.UserName, TestContext.Current.CancellationToken);
        entries[0].Actor.ShouldBe(admin.Id.ToString());
        entries[1].Actor.ShouldBe(person.Id);
        entries[3].Actor.ShouldBe(person.Id);
    }

    [GeneratedRegex("[a-z0-9]{4}(-[a-z0-9]{4}){3}")]
    private static partial Regex GeneratedPattern();
}
