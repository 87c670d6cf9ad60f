using System.Net;
using Identity.Tests.Hosting;

namespace Identity.Tests.Features;

public sealed class UserAdministrationTests(IdentityHost host)
{
    private static object NewUser(string role, string? division = null) =>
        new
        {
            userName = People.NewName("new"),
            displayName = "新账号",
            grants = new[] { new { role, division } },
        };

    [Fact]
    public async Task Accounts_can_not_be_read_or_created_without_a_token()
    {
        using var nobody = new Api(host.Address, token: null);
        (await nobody.GetAsync("6229/users")).Code.ShouldBe("auth.required");
        (await nobody.PostAsync("6229/users", NewUser("auditor"))).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_county_officer_creates_accounts_only_in_their_own_county()
    {
        using var officer = await host.ApiAsync(await host.HolderAsync("county-officer", "622921"));

        var made = await officer.PostAsync("622921100/users", NewUser("township-head"));
        made.Status.ShouldBe(HttpStatusCode.Created, made.Body.ToString());
        made.Text("initialPassword").Length.ShouldBe(19);
        made.Body.GetProperty("mustChangePassword").GetBoolean().ShouldBeTrue();

        (await officer.PostAsync("622922/users", NewUser("village-officer", "622922100200"))).Code.ShouldBe("scope.outside");
        (await officer.PostAsync("622921/users", NewUser("township-head", "622922100"))).Code.ShouldBe("grant.above-own");
    }

    [Theory]
    [InlineData("city-admin")]
    [InlineData("operator")]
    [InlineData("auditor")]
    public async Task A_county_officer_grants_no_role_above_their_own(string role)
    {
        using var officer = await host.ApiAsync(await host.HolderAsync("county-officer", "622921"));
        (await officer.PostAsync("622921/users", NewUser(role))).Code.ShouldBe("grant.above-own");
    }

    [Fact]
    public async Task A_township_head_can_not_change_an_account_of_higher_rank_in_the_own_township()
    {
        var above = await host.HolderAsync("village-officer", "622921100200");
        using (var admin = await Api.OfAdministratorAsync(host))
        {
            (await admin.PostAsync(above.Path + "/grant-role", new { role = "county-officer", division = "622922" })).Status.ShouldBe(
                HttpStatusCode.OK
            );
        }

        using var head = await host.ApiAsync(await host.HolderAsync("township-head", "622921100"));
        (await head.PostAsync(above.Path + "/reset-password")).Code.ShouldBe("user.may-not-administer");
        (
            await head.PutAsync(
                above.Path,
                new
                {
                    displayName = "x",
                    phone = (string?)null,
                    enabled = false,
                }
            )
        ).Code.ShouldBe("user.may-not-administer");
    }

    [Theory]
    [InlineData("village-officer", "622921100200")]
    [InlineData("team-captain", "622921100")]
    [InlineData("force-leader", "622921")]
    [InlineData("operator", "622921")]
    public async Task Roles_without_administration_rights_are_refused(string role, string division)
    {
        using var api = await host.ApiAsync(await host.HolderAsync(role, division));
        (await api.GetAsync(division + "/users")).Code.ShouldBe("scope.role-missing");
        (await api.PostAsync(division + "/users", NewUser(role))).Code.ShouldBe("scope.role-missing");
    }

    [Fact]
    public async Task An_auditor_sees_accounts_with_masked_numbers_and_changes_nothing()
    {
        var person = await host.HolderAsync("county-officer", "622923");
        using var auditor = await host.ApiAsync(await host.HolderAsync("auditor", "6229"));
        (await auditor.GetAsync(person.Path)).Text("phone").ShouldBe("138****5678");
        (await auditor.PostAsync(person.Path + "/sign-out")).Code.ShouldBe("scope.role-missing");

        using var admin = await Api.OfAdministratorAsync(host);
        (await admin.GetAsync(person.Path)).Text("phone").ShouldBe("13812345678");
    }

    [Fact]
    public async Task Users_can_not_disable_themselves_or_give_themselves_a_role()
    {
        var officer = await host.HolderAsync("county-officer", "622921");
        using var api = await host.ApiAsync(officer);
        (
            await api.PutAsync(
                officer.Path,
                new
                {
                    displayName = "我",
                    phone = (string?)null,
                    enabled = false,
                }
            )
        ).Code.ShouldBe("user.own-account");
        (await api.PostAsync(officer.Path + "/reset-password", new { password = "Another-Pass-99" })).Code.ShouldBe("user.own-account");
        (await api.PostAsync(officer.Path + "/grant-role", new { role = "township-head", division = "622921100" })).Code.ShouldBe(
            "user.own-account"
        );
    }

    [Fact]
    public async Task A_list_has_pages_and_holds_only_the_subtree()
    {
        for (var i = 0; i < 3; i++)
        {
            await host.HolderAsync("village-officer", "622924100200");
        }

        using var head = await host.ApiAsync(await host.HolderAsync("township-head", "622924100"));
        var first = await head.GetAsync("622924100/users?limit=2");
        first.Body.GetProperty("items").GetArrayLength().ShouldBe(2);
        var second = await head.GetAsync("622924100/users?limit=2&cursor=" + Uri.EscapeDataString(first.Text("nextCursor")));
        second.Body.GetProperty("items").GetArrayLength().ShouldBe(2);
        second
            .Body.GetProperty("items")
            .EnumerateArray()
            .ShouldAllBe(item => item.GetProperty("division").GetString()!.StartsWith("622924100"));
    }

    [Fact]
    public async Task A_change_of_a_record_that_changed_meanwhile_is_refused()
    {
        var person = await host.HolderAsync("village-officer", "622921100200");
        using var admin = await Api.OfAdministratorAsync(host);
        var version = (await admin.GetAsync(person.Path)).Body.GetProperty("version").GetInt32();
        (
            await admin.PutAsync(
                person.Path,
                new
                {
                    displayName = "甲",
                    phone = (string?)null,
                    enabled = true,
                },
                version
            )
        ).Status.ShouldBe(HttpStatusCode.OK);
        (
            await admin.PutAsync(
                person.Path,
                new
                {
                    displayName = "乙",
                    phone = (string?)null,
                    enabled = true,
                },
                version
            )
        ).Code.ShouldBe("version.stale");
    }

    [Theory]
    [InlineData("grant-role")]
    [InlineData("reset-password")]
    [InlineData("reset-two-factor")]
    [InlineData("unlock")]
    [InlineData("sign-out")]
    public async Task An_action_on_an_account_that_changed_meanwhile_is_refused(string action)
    {
        var person = await host.HolderAsync("village-officer", "622921100200");
        using var admin = await Api.OfAdministratorAsync(host);
        var grant = new { role = "auditor", division = "622921" };
        var body = action == "grant-role" ? grant : (object)new { };
        (await admin.PostAsync($"{person.Path}/{action}", body, version: 999)).Code.ShouldBe("version.stale");
        var seen = (await admin.GetAsync(person.Path)).Body.GetProperty("version").GetInt32();
        ((int)(await admin.PostAsync($"{person.Path}/{action}", body, seen)).Status).ShouldBeInRange(200, 204);
    }

    [Fact]
    public async Task Weak_passwords_taken_names_and_roles_at_the_wrong_level_are_refused_by_name()
    {
        using var admin = await Api.OfAdministratorAsync(host);
        (
            await admin.PostAsync(
                "6229/users",
                new
                {
                    userName = "weak-one",
                    displayName = "x",
                    password = "short",
                }
            )
        ).Code.ShouldBe("password.weak");
        (await admin.PostAsync("6229/users", new { userName = "Bad Name", displayName = "x" })).Code.ShouldBe("user.name-malformed");
        (await admin.PostAsync("6229/users", new { userName = "admin", displayName = "x" })).Code.ShouldBe("user.name-taken");
        (await admin.PostAsync("6229/users", NewUser("village-officer"))).Code.ShouldBe("grant.too-wide");
        (await admin.PostAsync("6229/users", NewUser("mayor"))).Code.ShouldBe("grant.role-unknown");
    }
}
