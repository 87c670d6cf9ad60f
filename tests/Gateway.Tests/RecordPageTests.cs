using System.Net;
using Gateway.Tests.Hosts;

namespace Gateway.Tests;

public sealed class RecordPageTests(RunningGateway gateway) : IClassFixture<RunningGateway>
{
    private const string Record = "622921/institutions/0197b8f0-0000-7000-8000-000000000000";

    [Fact]
    public async Task A_link_to_a_record_asks_for_sign_in_and_then_shows_the_record()
    {
        using var browser = gateway.NewBrowser();
        var asked = await browser.Http.GetAsync($"/records/{Record}");
        asked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        asked.Headers.Location!.ToString().ShouldBe($"/session/sign-in?returnUrl={Uri.EscapeDataString("/records/" + Record)}");

        var (page, _) = await browser.VisitAsync(asked.Headers.Location!.ToString());
        page.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/records/" + Record);
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        page.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var text = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync());
        text.ShouldContain("应急管理机构");
        text.ShouldContain($"/v1/divisions/{Record}"); // what the service was asked, with the reader's rights
    }

    [Fact]
    public async Task The_address_of_a_record_in_the_API_opens_as_its_page_in_a_browser_only()
    {
        using var browser = await gateway.NewBrowser().SignedInAsync();
        using var navigation = new HttpRequestMessage(HttpMethod.Get, $"/v1/divisions/{Record}");
        navigation.Headers.Add("Accept", "text/html,*/*;q=0.8");
        var answer = await browser.Http.SendAsync(navigation);
        answer.Headers.Location!.ToString().ShouldBe($"/records/{Record}");

        using var client = gateway.NewClient(gateway.Identity.AccessToken());
        (await (await client.GetAsync($"/v1/divisions/{Record}")).ArrivedAsync()).Service.ShouldBe("organizations");
    }

    [Fact]
    public async Task A_page_of_a_record_shows_what_was_sent_as_text()
    {
        using var browser = await gateway.NewBrowser().SignedInAsync();
        var page = await browser.Http.GetStringAsync($"/records/{Record}?q=%3Cscript%3E");
        page.ShouldNotContain("<script");
    }
}
