using System.Net;
using Gateway.Tests.Hosts;

namespace Gateway.Tests;

public sealed class AntiForgeryTests(RunningGateway gateway) : IClassFixture<RunningGateway>
{
    private const string Path = "/v1/divisions/622921/institutions";

    private static HttpRequestMessage Change(params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new StringContent("{}") };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return request;
    }

    [Fact]
    public async Task A_change_with_the_header_goes_through_and_the_header_stays_here()
    {
        using var browser = await gateway.NewBrowser().SignedInAsync();
        var arrived = await (
            await browser.Http.SendAsync(Change(("X-CSRF", "1"), ("Sec-Fetch-Site", "same-origin"), ("Origin", gateway.Url.TrimEnd('/'))))
        ).ArrivedAsync();
        arrived.Method.ShouldBe("POST");
        arrived.Header("X-CSRF").ShouldBeNull();
    }

    [Theory]
    [InlineData("Accept", "*/*")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task A_change_that_may_come_from_another_site_is_refused(string header, string value)
    {
        using var browser = await gateway.NewBrowser().SignedInAsync();
        await (await browser.Http.SendAsync(Change((header, value)))).ShouldBeRefusedAsync(
            HttpStatusCode.Forbidden,
            "gateway.forged-request"
        );
        if (header != "Accept")
        {
            await (await browser.Http.SendAsync(Change((header, value), ("X-CSRF", "1")))).ShouldBeRefusedAsync(
                HttpStatusCode.Forbidden,
                "gateway.forged-request"
            );
        }
    }

    [Fact]
    public async Task Another_site_cannot_sign_a_browser_out()
    {
        using var browser = await gateway.NewBrowser().SignedInAsync();
        using var form = new HttpRequestMessage(HttpMethod.Post, "/session/sign-out");
        form.Headers.Add("Origin", "https://evil.example");
        await (await browser.Http.SendAsync(form)).ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "gateway.forged-request");
        (await browser.Http.GetAsync("/session")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_bearer_token_needs_no_such_header()
    {
        using var client = gateway.NewClient(gateway.Identity.AccessToken());
        (await (await client.SendAsync(Change())).ArrivedAsync()).Method.ShouldBe("POST");
    }
}
