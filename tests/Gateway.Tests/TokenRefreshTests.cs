using System.Net;
using Gateway.Tests.Hosts;
using Microsoft.Extensions.Time.Testing;

namespace Gateway.Tests;

/// <summary>Each test moves the time and changes the behaviour of identity, so each has its own gateway.</summary>
public sealed class TokenRefreshTests : IAsyncLifetime
{
    private const string Path = "/v1/divisions/622921/institutions";
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private readonly RunningGateway _gateway;

    public TokenRefreshTests() => _gateway = new RunningGateway { Clock = _clock };

    public ValueTask InitializeAsync() => _gateway.InitializeAsync();

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task Many_requests_at_once_refresh_the_token_once()
    {
        using var browser = await _gateway.NewBrowser().SignedInAsync();
        var before = await TokenAsync(browser);
        _clock.Advance(_gateway.Identity.AccessLifetime - TimeSpan.FromSeconds(30)); // renewed from a minute before expiry
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => browser.Http.GetAsync(Path)));
        answers.ShouldAllBe(a => a.IsSuccessStatusCode);
        _gateway.Identity.RefreshCount.ShouldBe(1);
        (await TokenAsync(browser)).ShouldNotBe(before);
        _gateway.Identity.RefreshCount.ShouldBe(1);
    }

    [Fact]
    public async Task When_the_token_has_expired_all_requests_wait_for_one_refresh()
    {
        using var browser = await _gateway.NewBrowser().SignedInAsync();
        _clock.Advance(_gateway.Identity.AccessLifetime);
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => browser.Http.GetAsync(Path)));
        answers.ShouldAllBe(a => a.IsSuccessStatusCode);
        _gateway.Identity.RefreshCount.ShouldBe(1);
    }

    [Fact]
    public async Task A_session_that_identity_has_ended_is_over_within_a_second_or_two()
    {
        using var browser = await _gateway.NewBrowser().SignedInAsync();
        (await browser.Http.GetAsync(Path)).IsSuccessStatusCode.ShouldBeTrue();
        _gateway.Identity.TokensStand = false;
        await Task.Delay(TimeSpan.FromSeconds(1.2), TestContext.Current.CancellationToken);
        await (await browser.Http.GetAsync("/session")).ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "auth.required");
        await (await browser.Http.GetAsync(Path)).ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "auth.required");
        _gateway.Identity.TokensStand = true; // the session is gone and does not come back
        await (await browser.Http.GetAsync(Path)).ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "auth.required");
    }

    [Fact]
    public async Task A_user_whose_tokens_identity_no_longer_renews_is_signed_out()
    {
        using var browser = await _gateway.NewBrowser().SignedInAsync();
        _gateway.Identity.Refreshes = false;
        _clock.Advance(_gateway.Identity.AccessLifetime);
        await (await browser.Http.GetAsync(Path)).ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "auth.required");
        await (await browser.Http.GetAsync("/session")).ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "auth.required");
    }

    [Fact]
    public async Task While_identity_is_down_a_session_lives_as_long_as_its_token()
    {
        using var browser = await _gateway.NewBrowser().SignedInAsync();
        await _gateway.Identity.StopAsync();
        _clock.Advance(_gateway.Identity.AccessLifetime - TimeSpan.FromSeconds(20));
        (await browser.Http.GetAsync(Path)).StatusCode.ShouldBe(HttpStatusCode.OK);
        _clock.Advance(TimeSpan.FromSeconds(20));
        await (await browser.Http.GetAsync(Path)).ShouldBeRefusedAsync(HttpStatusCode.ServiceUnavailable, "session.identity-unavailable");
        using var other = _gateway.NewBrowser();
        (await other.Http.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_role_taken_away_shows_after_the_next_refresh()
    {
        using var browser = await _gateway.NewBrowser().SignedInAsync();
        _gateway.Identity.Grants = ["auditor@622921"];
        _clock.Advance(_gateway.Identity.AccessLifetime);
        await browser.Http.GetAsync(Path);
        (await browser.Http.GetStringAsync("/session")).ShouldContain("auditor");
    }

    private static async Task<string?> TokenAsync(Browser browser) =>
        (await (await browser.Http.GetAsync(Path)).ArrivedAsync()).Header("Authorization");
}
