using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Gateway.Tests.Hosts;
using Npgsql;

namespace Gateway.Tests;

public sealed class SessionTests(RunningGateway gateway) : IClassFixture<RunningGateway>
{
    private const string Path = "/v1/divisions/622921/institutions";

    [Fact]
    public async Task A_browser_signs_in_and_sees_who_it_is()
    {
        using var browser = gateway.NewBrowser();
        var (last, steps) = await browser.VisitAsync("/session/sign-in?returnUrl=/session");
        steps.Select(s => s.AbsolutePath).ShouldBe(["/session/sign-in", "/connect/authorize", "/signin-oidc", "/session"]);
        steps.ShouldAllBe(s => s.AbsoluteUri.StartsWith(gateway.Url, StringComparison.Ordinal));
        var me = await last.Content.ReadFromJsonAsync<JsonElement>();
        me.GetProperty("name").GetString().ShouldBe("张三");
        me.GetProperty("grants")[0].GetProperty("role").GetString().ShouldBe("county-officer");
        me.GetProperty("grants")[0].GetProperty("division").GetString().ShouldBe("622921");
        me.GetProperty("expiresInSeconds").GetInt32().ShouldBeInRange(1700, 1800);
    }

    [Fact]
    public async Task Without_a_session_there_is_no_user()
    {
        using var browser = gateway.NewBrowser();
        await (await browser.Http.GetAsync("/session")).ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "auth.required");
    }

    [Fact]
    public async Task The_browser_never_holds_a_token_and_scripts_never_see_the_cookie()
    {
        using var browser = gateway.NewBrowser();
        await browser.SignedInAsync();
        var cookie = browser.Cookies.ShouldHaveSingleItem();
        cookie.Name.ShouldBe("platform.session");
        cookie.HttpOnly.ShouldBeTrue();
        cookie.Value.Length.ShouldBeLessThan(600);
        cookie.Value.ShouldNotContain("eyJ");
        await using var source = NpgsqlDataSource.Create(gateway.Database.App);
        await using var command = source.CreateCommand("select count(*) from sessions where position('eyJ'::bytea in tokens) > 0");
        (await command.ExecuteScalarAsync()).ShouldBe(0L);
        await using var keys = source.CreateCommand("select string_agg(xml, '') from data_protection_keys");
        var xml = (string)(await keys.ExecuteScalarAsync())!;
        xml.ShouldContain("<locked");
        xml.ShouldNotContain("<masterKey");
    }

    [Fact]
    public async Task A_request_with_the_cookie_reaches_the_service_with_a_token_and_without_the_cookie()
    {
        using var browser = gateway.NewBrowser();
        await browser.SignedInAsync();
        var answer = await browser.Http.GetAsync(Path);
        var arrived = await answer.ArrivedAsync();
        arrived.Header("Authorization")!.ShouldStartWith("Bearer eyJ");
        arrived.Header("Cookie").ShouldBeNull();
        answer.Header("Set-Cookie").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/evil.example")]
    public async Task Sign_in_never_sends_the_browser_to_another_site(string returnUrl)
    {
        using var browser = gateway.NewBrowser();
        await (await browser.Http.GetAsync("/session/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl))).ShouldBeRefusedAsync(
            HttpStatusCode.BadRequest,
            "session.return-url-not-local"
        );
    }

    [Fact]
    public async Task A_sign_in_begun_under_another_host_name_continues_at_the_public_one()
    {
        using var browser = gateway.NewBrowser(new Uri(gateway.Url.Replace("localhost", "127.0.0.1", StringComparison.Ordinal)));
        var (last, steps) = await browser.VisitAsync("/session/sign-in?returnUrl=/session");
        last.StatusCode.ShouldBe(HttpStatusCode.OK);
        steps[1].AbsoluteUri.ShouldBe(gateway.Url + "session/sign-in?returnUrl=%2Fsession");
    }

    [Fact]
    public async Task Signing_out_ends_the_session_on_the_server_too()
    {
        using var browser = gateway.NewBrowser();
        await browser.SignedInAsync();
        var stolen = browser.Cookies.Single().Value;
        using var form = new HttpRequestMessage(HttpMethod.Post, "/session/sign-out");
        form.Headers.Add("Origin", gateway.Url.TrimEnd('/'));
        var answer = await browser.Http.SendAsync(form);
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location!.AbsoluteUri.ShouldStartWith(gateway.Url + "connect/logout?");
        answer.Headers.Location.Query.ShouldContain("id_token_hint=eyJ");
        (await browser.VisitAsync(answer.Headers.Location.PathAndQuery)).Steps[^1].AbsolutePath.ShouldBe("/");
        browser.Cookies.ShouldBeEmpty();

        using var thief = new HttpRequestMessage(HttpMethod.Get, "/session");
        thief.Headers.Add("Cookie", "platform.session=" + stolen);
        using var client = gateway.NewClient();
        (await client.SendAsync(thief)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_new_sign_in_never_continues_a_session_planted_before_it()
    {
        using var attacker = gateway.NewBrowser();
        await attacker.SignedInAsync();
        using var victim = gateway.NewBrowser();
        var toIdentity = await victim.BeginSignInAsync();
        victim.Plant(attacker.Cookies.Single());
        await victim.VisitAsync(toIdentity.PathAndQuery);
        using var signOut = new HttpRequestMessage(HttpMethod.Post, "/session/sign-out");
        signOut.Headers.Add("Origin", gateway.Url.TrimEnd('/'));
        (await victim.Http.SendAsync(signOut)).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await attacker.Http.GetAsync("/session")).StatusCode.ShouldBe(HttpStatusCode.OK, "they never shared a session");
    }

    [Fact]
    public async Task Every_replica_knows_the_session()
    {
        using var browser = gateway.NewBrowser();
        await browser.SignedInAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/session");
        request.Headers.Add("Cookie", "platform.session=" + browser.Cookies.Single().Value);
        using var another = gateway.NewClient(at: gateway.StartAnother());
        (await another.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
