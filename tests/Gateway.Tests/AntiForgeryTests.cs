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

    [Theory]
    [InlineData("/account/change-password")]
    [InlineData("/account/sign-out")]
    [InlineData("/attend/abc")]
    [InlineData("/roll-call/abc")]
    public async Task A_form_of_a_page_that_a_service_serves_is_taken_from_this_site_and_from_no_other(string page)
    {
        using var browser = await gateway.NewBrowser().SignedInAsync();
        (await PostFormAsync(browser, page, ("Origin", gateway.Url.TrimEnd('/')))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await PostFormAsync(browser, page, ("Sec-Fetch-Site", "same-origin"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var foreign in new[] { ("Origin", "https://evil.example"), ("Origin", "null"), ("Sec-Fetch-Site", "cross-site") })
        {
            await (await PostFormAsync(browser, page, foreign)).ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "gateway.forged-request");
        }
    }

    private static async Task<HttpResponseMessage> PostFormAsync(Browser browser, string page, (string Name, string Value) header)
    {
        using var form = new HttpRequestMessage(HttpMethod.Post, page) { Content = new FormUrlEncodedContent([]) };
        form.Headers.Add(header.Name, header.Value);
        return await browser.Http.SendAsync(form);
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
