using System.Net;
using Identity.Tests.Hosting;

namespace Identity.Tests.Features;

public sealed class PartnerTests(IdentityHost host)
{
    private static readonly string[] Scopes = ["institutions:read", "officers:read"];

    private static object Weather(params string[] divisions) =>
        new
        {
            name = "市气象局",
            scopes = Scopes,
            divisions,
        };

    [Fact]
    public async Task A_partner_gets_a_token_for_its_collections_at_its_divisions()
    {
        using var admin = await Api.OfAdministratorAsync(host);
        var made = await admin.PostAsync("6229/partners", Weather("622921", "622922"));
        made.Status.ShouldBe(HttpStatusCode.Created, made.Body.ToString());

        var all = await CodeFlow.ClientAsync(host.Address, made.Text("clientId"), made.Text("clientSecret"));
        all.Grants.ShouldBe(["partner@622921", "partner@622922"]);
        all.Claims.GetProperty("scope").GetString().ShouldBe("institutions:read officers:read");
        all.Claims.GetProperty("client_id").GetString().ShouldBe(made.Text("clientId"));
        all.Claims.GetProperty("name").GetString().ShouldBe("市气象局");

        var one = await CodeFlow.ClientAsync(host.Address, made.Text("clientId"), made.Text("clientSecret"), "officers:read");
        one.Claims.GetProperty("scope").GetString().ShouldBe("officers:read");
        (await CodeFlow.ClientAsync(host.Address, made.Text("clientId"), made.Text("clientSecret"), "officers:write")).Error.ShouldBe(
            "invalid_scope"
        );
        (await CodeFlow.ClientAsync(host.Address, made.Text("clientId"), made.Text("clientSecret"), "platform")).Error.ShouldBe(
            "invalid_scope"
        );
    }

    [Fact]
    public async Task Its_secret_is_shown_once_and_the_old_one_stays_valid_beside_the_new_until_it_is_retired()
    {
        using var admin = await Api.OfAdministratorAsync(host);
        var made = await admin.PostAsync("6229/partners", Weather());
        var path = $"6229/partners/{made.Text("id")}";
        (await admin.GetAsync(path)).Text("clientSecret").ShouldBeEmpty();

        (await admin.PostAsync(path + "/rotate-secret", version: 999)).Code.ShouldBe("version.stale");
        var secret = (await admin.PostAsync(path + "/rotate-secret")).Text("clientSecret");
        secret.ShouldNotBe(made.Text("clientSecret"));
        (await CodeFlow.ClientAsync(host.Address, made.Text("clientId"), made.Text("clientSecret"))).Error.ShouldBeNull();
        (await CodeFlow.ClientAsync(host.Address, made.Text("clientId"), secret)).Error.ShouldBeNull();

        (await admin.PostAsync(path + "/retire-secret")).Status.ShouldBe(HttpStatusCode.OK);
        (await CodeFlow.ClientAsync(host.Address, made.Text("clientId"), made.Text("clientSecret"))).Error.ShouldBe("invalid_client");
        (await CodeFlow.ClientAsync(host.Address, made.Text("clientId"), secret)).Error.ShouldBeNull();
        (await admin.PostAsync(path + "/retire-secret")).Code.ShouldBe("partner.no-former-secret");

        var third = (await admin.PostAsync(path + "/rotate-secret")).Text("clientSecret");
        (await admin.PostAsync(path + "/rotate-secret")).Text("clientSecret").ShouldNotBe(third);
        (await CodeFlow.ClientAsync(host.Address, made.Text("clientId"), secret)).Error.ShouldBe("invalid_client");
    }

    [Fact]
    public async Task A_change_holds_for_the_next_token_and_keeps_the_secret()
    {
        using var admin = await Api.OfAdministratorAsync(host);
        var made = await admin.PostAsync("6229/partners", Weather());
        var path = $"6229/partners/{made.Text("id")}";
        await admin.PutAsync(
            path,
            new
            {
                name = "市气象局",
                scopes = new[] { "officers:write" },
                divisions = new[] { "622923" },
                contact = (string?)null,
                enabled = true,
            }
        );

        var changed = await CodeFlow.ClientAsync(host.Address, made.Text("clientId"), made.Text("clientSecret"));
        changed.Grants.ShouldBe(["partner@622923"]);
        changed.Claims.GetProperty("scope").GetString().ShouldBe("officers:write");

        await admin.PutAsync(
            path,
            new
            {
                name = "市气象局",
                scopes = Scopes,
                divisions = (string[]?)null,
                contact = (string?)null,
                enabled = false,
            }
        );
        (await CodeFlow.ClientAsync(host.Address, made.Text("clientId"), made.Text("clientSecret"))).Error.ShouldBe("unauthorized_client");
    }

    [Fact]
    public async Task A_county_officer_admits_partners_only_to_their_own_county()
    {
        using var officer = await host.ApiAsync(await host.HolderAsync("county-officer", "622921"));
        (await officer.PostAsync("622921/partners", Weather("622922"))).Code.ShouldBe("partner.division-outside");
        (await officer.PostAsync("6229/partners", Weather())).Code.ShouldBe("scope.outside");
        (await officer.PostAsync("622921/partners", new { name = "某局", scopes = new[] { "users:read" } })).Code.ShouldBe(
            "partner.scope-unknown"
        );
        (await officer.PostAsync("622921/partners", Weather())).Status.ShouldBe(HttpStatusCode.Created);

        using var neighbour = await host.ApiAsync(await host.HolderAsync("county-officer", "622922"));
        (await neighbour.GetAsync("622922/partners"))
            .Body.GetProperty("items")
            .EnumerateArray()
            .ShouldAllBe(item => item.GetProperty("division").GetString()!.StartsWith("622922"));
    }

    [Fact]
    public async Task A_partner_never_administers_accounts_or_partners()
    {
        using var admin = await Api.OfAdministratorAsync(host);
        var made = await admin.PostAsync("6229/partners", Weather());
        var token = await CodeFlow.ClientAsync(host.Address, made.Text("clientId"), made.Text("clientSecret"));
        using var partner = new Api(host.Address, token.Access);
        (await partner.GetAsync("6229/users")).Code.ShouldBe("scope.partner-scope-missing");
        (await partner.PostAsync("6229/partners", Weather())).Code.ShouldBe("scope.partner-scope-missing");
    }
}
