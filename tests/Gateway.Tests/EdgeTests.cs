using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using Gateway.Tests.Hosts;

namespace Gateway.Tests;

public sealed class EdgeTests(RunningGateway gateway) : IClassFixture<RunningGateway>
{
    private const string Institutions = "/v1/divisions/622921/institutions";

    [Fact]
    public async Task A_body_over_one_megabyte_is_refused_unless_the_route_takes_files()
    {
        using var client = gateway.NewClient(gateway.Identity.AccessToken());
        await (await client.PostAsync(Institutions, Bytes(1024 * 1024 + 1))).ShouldBeRefusedAsync(
            HttpStatusCode.RequestEntityTooLarge,
            "request.too-large"
        );
        (await (await client.PostAsync(Institutions, Bytes(1024 * 1024))).ArrivedAsync()).BodyLength.ShouldBe(1024 * 1024);
        (await (await client.PostAsync(Institutions + "/import", Bytes(5_000_000))).ArrivedAsync()).BodyLength.ShouldBe(5_000_000);
        (await (await client.PostAsync("/v1/divisions/622921/files?name=photo.jpg", Bytes(5_000_000))).ArrivedAsync()).BodyLength.ShouldBe(
            5_000_000
        );
    }

    [Theory]
    [InlineData("institutions/import", 22)]
    [InlineData("files?name=photo.jpg", 34)]
    public async Task A_file_that_its_service_would_not_take_is_refused_with_the_reason(string path, int megabytes)
    {
        using var client = gateway.NewClient(gateway.Identity.AccessToken());
        await (await client.PostAsync($"/v1/divisions/622921/{path}", Bytes(megabytes * 1024 * 1024))).ShouldBeRefusedAsync(
            HttpStatusCode.RequestEntityTooLarge,
            "request.too-large"
        );
    }

    [Fact]
    public async Task A_body_of_undeclared_length_is_cut_off_at_the_limit()
    {
        using var client = gateway.NewClient(gateway.Identity.AccessToken());
        using var request = new HttpRequestMessage(HttpMethod.Post, Institutions) { Content = Bytes(3_000_000) };
        request.Headers.TransferEncodingChunked = true;
        try
        {
            await (await client.SendAsync(request)).ShouldBeRefusedAsync(HttpStatusCode.RequestEntityTooLarge, "request.too-large");
        }
        catch (HttpRequestException)
        {
            // The connection is cut while the client still sends: whether it sees the refusal first is up to the network.
        }
    }

    [Theory]
    [InlineData(Institutions)]
    [InlineData("/")]
    [InlineData("/account/sign-in")]
    [InlineData("/nowhere")]
    [InlineData("/site.css")]
    public async Task Every_answer_carries_the_security_headers_and_names_no_server(string path)
    {
        using var client = gateway.NewClient(gateway.Identity.AccessToken());
        var answer = await client.GetAsync(path);
        answer.Header("X-Content-Type-Options").ShouldBe("nosniff");
        answer.Header("Content-Security-Policy").ShouldContain("default-src 'none'");
        answer.Header("Content-Security-Policy").ShouldContain("frame-ancestors 'none'");
        answer.Header("Referrer-Policy").ShouldBe("same-origin");
        answer.Header("Permissions-Policy").ShouldContain("camera=()");
        answer.Header("Server").ShouldBeEmpty();
        answer.Header("Strict-Transport-Security").ShouldBeEmpty("over plain http it means nothing");
    }

    [Theory]
    [InlineData(Institutions, HttpStatusCode.Unauthorized, "auth.required")]
    [InlineData("/nowhere", HttpStatusCode.NotFound, "gateway.unknown-path")]
    public async Task A_refusal_is_a_problem_for_programs_and_a_page_for_browsers(string path, HttpStatusCode status, string code)
    {
        using var client = gateway.NewClient();
        await (await GetAsync(client, path, "text/csv")).ShouldBeRefusedAsync(status, code);
        var page = await GetAsync(client, path, "text/html,application/xhtml+xml,*/*;q=0.8");
        page.StatusCode.ShouldBe(status);
        page.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        page.Header("Content-Security-Policy").ShouldContain("style-src 'self'");
        (await page.Content.ReadAsStringAsync()).Contains("/session/sign-in").ShouldBe(status == HttpStatusCode.Unauthorized);
    }

    private static async Task<HttpResponseMessage> GetAsync(HttpClient client, string path, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return await client.SendAsync(request);
    }

    [Fact]
    public async Task A_public_https_address_sends_strict_transport_security()
    {
        var secure = gateway.StartAnother(("Platform:PublicUrl", "https://emergency.example/"));
        using var client = gateway.NewClient(at: secure);
        (await client.GetAsync("/")).Header("Strict-Transport-Security").ShouldStartWith("max-age=31536000");
    }

    [Fact]
    public async Task The_front_page_needs_no_script_and_no_other_host()
    {
        using var client = gateway.NewClient();
        var page = WebUtility.HtmlDecode(await client.GetStringAsync("/"));
        page.ShouldContain("乡镇应急管理平台");
        page.ShouldContain("/session/sign-in");
        page.ShouldNotContain("<script");
        page.ShouldNotContain("http://");
        page.ShouldNotContain("https://");
    }

    [Fact]
    public async Task The_front_page_speaks_the_language_of_the_browser()
    {
        using var client = gateway.NewClient();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        var page = await client.GetStringAsync("/");
        page.ShouldContain("<html lang=\"en\">");
        page.ShouldContain("Sign in");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/status")]
    [InlineData("/docs/guide")]
    public async Task A_page_answers_HEAD_without_its_content(string path)
    {
        using var client = gateway.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        var answer = await client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_front_page_greets_the_signed_in_user()
    {
        using var browser = await gateway.NewBrowser().SignedInAsync();
        var page = WebUtility.HtmlDecode(await browser.Http.GetStringAsync("/"));
        page.ShouldContain("张三");
        page.ShouldContain("县级应急管理人员");
        page.ShouldContain("退出登录");
    }

    [Fact]
    public async Task The_front_page_promises_nothing_that_no_service_does()
    {
        using var client = gateway.NewClient();
        var page = WebUtility.HtmlDecode(await client.GetStringAsync("/"));
        foreach (var planned in new[] { "值守", "报送", "预警", "处置", "检查", "每个数字" })
        {
            page.ShouldNotContain(planned);
        }
    }

    [Fact]
    public async Task Json_is_compressed_for_bearers_but_not_for_sessions()
    {
        using var client = gateway.NewClient(gateway.Identity.AccessToken());
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");
        var answer = await client.GetAsync("/openapi/v1.json");
        answer.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        await using var unzipped = new GZipStream(await answer.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        (await new StreamReader(unzipped).ReadToEndAsync()).ShouldStartWith("{");
        client.DefaultRequestHeaders.Add("Cookie", "platform.session=x");
        (await client.GetAsync("/openapi/v1.json")).Content.Headers.ContentEncoding.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_address_of_a_caller_is_taken_from_trusted_proxies_only()
    {
        var behindProxy = gateway.StartAnother(("TrustedProxies:0", "127.0.0.0/8"), ("TrustedProxies:1", "::1"));
        using var client = gateway.NewClient(gateway.Identity.AccessToken(), behindProxy);
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        var arrived = await (await client.GetAsync(Institutions)).ArrivedAsync();
        arrived.Header("X-Forwarded-For").ShouldBe("203.0.113.7");
        arrived.Header("X-Forwarded-Proto").ShouldBe("https");
    }

    [Theory]
    [InlineData("/livez")]
    [InlineData("/readyz")]
    [InlineData("/metrics")]
    public async Task Operations_find_what_they_ask_for(string path)
    {
        using var client = gateway.NewClient();
        (await client.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static ByteArrayContent Bytes(int length) =>
        new(new byte[length]) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
}
