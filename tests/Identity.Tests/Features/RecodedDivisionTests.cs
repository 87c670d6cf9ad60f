using Identity.Data;
using Identity.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Messaging;

namespace Identity.Tests.Features;

public sealed class RecodedDivisionTests(IdentityHost host)
{
    private static readonly string[] Scopes = ["institutions:write"];
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Roles_of_users_and_partners_follow_a_place_to_its_new_code()
    {
        var head = await host.HolderAsync("township-head", "622931105");
        using var admin = await Api.OfAdministratorAsync(host);
        var partner = await admin.PostAsync(
            "6229/partners",
            new
            {
                name = "镇办平台",
                scopes = Scopes,
                divisions = new[] { "622931105", "622932" },
            }
        );

        await PublishEventsAsync(
            new DivisionRecoded(
                Guid.CreateVersion7(),
                DivisionLevel.Township,
                "新集镇",
                DivisionCode.Parse("622931105"),
                DivisionChange.Transfer,
                new DateOnly(2026, 1, 1)
            )
            {
                Division = DivisionCode.Parse("622932108"),
            }
        );

        (
            await GrantsAsync(() => new CodeFlow(host.Address).TokensAsync(head.UserName, People.Password), "township-head@622932108")
        ).ShouldBe(["township-head@622932108"]);
        (
            await GrantsAsync(
                () => CodeFlow.ClientAsync(host.Address, partner.Text("clientId"), partner.Text("clientSecret")),
                "partner@622932108"
            )
        ).ShouldBe(["partner@622932", "partner@622932108"]);
        (await admin.GetAsync($"622932108/users/{head.Id}")).Text("division").ShouldBe("622932108");
    }

    [Fact]
    public async Task Two_changes_of_code_in_the_wrong_order_end_at_the_last_code()
    {
        var head = await host.HolderAsync("township-head", "622931106");
        var place = Guid.CreateVersion7();
        await PublishEventsAsync(Recoded(place, "622932109", "622933109", new(2026, 3, 1)));
        await TakenAsync();
        await PublishEventsAsync(Recoded(place, "622931106", "622932109", new(2026, 1, 1)));

        (
            await GrantsAsync(() => new CodeFlow(host.Address).TokensAsync(head.UserName, People.Password), "township-head@622933109")
        ).ShouldBe(["township-head@622933109"]);
    }

    [Fact]
    public async Task A_user_reads_the_name_of_the_place_and_not_its_code()
    {
        // Neither is a county: with one the directory would count as imported, and the other tests' places as missing.
        var head = await host.HolderAsync("village-officer", "622934107201");
        await PublishEventsAsync(Established("622934107", DivisionLevel.Township, "有名镇"));
        await PublishEventsAsync(Established("622934107201", DivisionLevel.Village, "知名村"));
        for (var attempt = 0; ; attempt++)
        {
            using var browser = new Browser(host.Address);
            await new CodeFlow(host.Address).SignInAsync(browser, head.UserName, People.Password);
            await browser.GoAsync("account");
            if (browser.Page.Contains("有名镇知名村", StringComparison.Ordinal) || attempt == 50)
            {
                browser.Page.ShouldContain("有名镇知名村");
                browser.Page.ShouldNotContain("（622934107201）");
                return;
            }

            await Task.Delay(200, _ct);
        }
    }

    private static DivisionEstablished Established(string code, DivisionLevel level, string name) =>
        new(Guid.CreateVersion7(), level, name, new DateOnly(2020, 1, 1), null) { Division = DivisionCode.Parse(code) };

    private static DivisionRecoded Recoded(Guid place, string from, string to, DateOnly on) =>
        new(place, DivisionLevel.Township, "两改镇", DivisionCode.Parse(from), DivisionChange.Transfer, on)
        {
            Division = DivisionCode.Parse(to),
        };

    // Until all published events have been consumed.
    private async Task TakenAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDb>();
        for (var attempt = 0; attempt < 100; attempt++)
        {
            if (
                !await db.Set<OutboxEvent>()
                    .AnyAsync(o => o.Type == nameof(DivisionRecoded) && !db.Set<InboxEvent>().Any(i => i.EventId == o.EventId), _ct)
            )
            {
                return;
            }

            await Task.Delay(200, _ct);
        }
    }

    private async Task PublishEventsAsync(PlatformEvent happened)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDb>();
        db.Publish(happened);
        await db.SaveChangesAsync(_ct);
    }

    private async Task<IReadOnlyList<string>> GrantsAsync(Func<Task<Tokens>> sign, string until)
    {
        for (var attempt = 0; ; attempt++)
        {
            var grants = (await sign()).Grants;
            if (grants.Contains(until) || attempt == 100)
            {
                return grants;
            }

            await Task.Delay(200, _ct);
        }
    }
}
