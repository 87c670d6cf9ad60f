using System.Net;
using System.Text.Json;
using Identity.Tests.Hosting;

namespace Identity.Tests.SignIn;

public sealed class CodeSignInTests(IdentityHost host)
{
    private CodeFlow Flow { get; } = new(host.Address);

    [Fact]
    public async Task The_first_administrator_signs_in_by_the_form_and_gets_a_token_with_subject_and_grants()
    {
        var tokens = await Flow.TokensAsync("admin", IdentityHost.AdministratorPassword);

        tokens.Error.ShouldBeNull();
        var claims = tokens.Claims;
        claims.GetProperty("iss").GetString().ShouldBe(IdentityHost.Issuer.ToString());
        claims.GetProperty("aud").GetString().ShouldBe("platform");
        claims.GetProperty("scope").GetString()!.Split(' ').ShouldContain("platform");
        claims.GetProperty("amr").ToString().ShouldContain("pwd");
        claims.GetProperty("name").GetString().ShouldBe("系统管理员");
        claims.TryGetProperty("stamp", out _).ShouldBeFalse();
        tokens.Grants.ShouldBe(["city-admin@*", "operator@*"], ignoreOrder: true);
        tokens.Header.GetProperty("alg").GetString().ShouldBe("RS256");
    }

    [Fact]
    public async Task Grants_are_an_array_even_for_a_service_that_holds_one()
    {
        var tokens = await CodeFlow.ClientAsync(host.Address, "svc-reports", IdentityHost.ServiceSecret);

        tokens.Grants.ShouldBe(["service@*"]);
        tokens.Claims.GetProperty("client_id").GetString().ShouldBe("svc-reports");
        tokens.Claims.GetProperty("scope").GetString().ShouldBe("platform");
    }

    [Fact]
    public async Task A_wrong_service_secret_gets_nothing() =>
        (await CodeFlow.ClientAsync(host.Address, "svc-reports", "wrong")).Error.ShouldBe("invalid_client");

    [Fact]
    public async Task A_wrong_password_is_refused_with_a_page_that_says_so_in_the_readers_language()
    {
        using var browser = new Browser(host.Address);
        await Flow.SignInAsync(browser, "admin", "not the password");
        browser.Status.ShouldBe(HttpStatusCode.OK);
        browser.Page.ShouldContain("用户名或密码不正确");

        using var english = new Browser(host.Address, "en-GB");
        await Flow.SignInAsync(english, "nobody-here", "not the password");
        english.Page.ShouldContain("The user name or the password is wrong.");
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var browser = new Browser(host.Address);
        await browser.SubmitAsync("account/sign-in", ("UserName", "admin"), ("Password", IdentityHost.AdministratorPassword));
        browser.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_code_is_invalid_without_its_verifier()
    {
        using var browser = new Browser(host.Address);
        await Flow.SignInAsync(browser, "admin", IdentityHost.AdministratorPassword);
        (await new CodeFlow(host.Address).RedeemAsync(browser.Location!)).Error.ShouldBe("invalid_grant");
    }

    [Fact]
    public async Task A_return_address_on_another_site_is_not_followed()
    {
        using var browser = new Browser(host.Address);
        var form = "account/sign-in?ReturnUrl=https%3A%2F%2Fevil.example%2F";
        await browser.GoAsync(form);
        await browser.SubmitAsync(form, ("UserName", "admin"), ("Password", IdentityHost.AdministratorPassword));
        browser.Location!.ToString().ShouldBe("/account");
    }

    [Theory]
    [InlineData("&code_challenge_method=plain")]
    [InlineData("")]
    public async Task A_proof_key_is_never_sent_in_plain_text(string method)
    {
        var person = await host.HolderAsync("village-officer", "622921100200");
        using var browser = new Browser(host.Address);
        await new CodeFlow(host.Address).SignInAsync(browser, person.UserName, People.Password);
        await browser.GoAsync(new CodeFlow(host.Address).AuthorizeAddress().Replace("&code_challenge_method=S256", method));
        (browser.Location?.ToString() ?? "").ShouldNotContain("code=");
    }

    [Fact]
    public async Task Discovery_names_the_public_issuer_and_addresses_where_it_was_asked()
    {
        using var client = new HttpClient();
        var text = await client.GetStringAsync(
            new Uri(host.Address, ".well-known/openid-configuration"),
            TestContext.Current.CancellationToken
        );
        var document = JsonDocument.Parse(text).RootElement;
        document.GetProperty("issuer").GetString().ShouldBe(IdentityHost.Issuer.ToString());
        document.GetProperty("jwks_uri").GetString().ShouldStartWith(host.Address.ToString());
        document.GetProperty("token_endpoint").GetString().ShouldBe(new Uri(host.Address, "connect/token").ToString());
    }
}
