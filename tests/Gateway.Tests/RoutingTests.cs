using System.Net;
using System.Text;
using Gateway.Tests.Hosts;

namespace Gateway.Tests;

public sealed class RoutingTests(RunningGateway gateway) : IClassFixture<RunningGateway>
{
    [Theory]
    [InlineData("/v1/divisions/622921/institutions", "organizations")]
    [InlineData("/v1/divisions/622921100/institutions/7/rename?dry-run=1", "organizations")]
    [InlineData("/v1/divisions/62/figures/N01", "reports")]
    [InlineData("/v1/divisions/622921100/teams/7/hold", "rescue-teams")]
    public async Task A_collection_is_served_by_its_service(string path, string service)
    {
        using var client = gateway.NewClient(gateway.Identity.AccessToken());
        var arrived = await (await client.GetAsync(path)).ArrivedAsync();
        arrived.Service.ShouldBe(service);
        arrived.Path.ShouldBe(path);
    }

    [Fact]
    public async Task An_unknown_collection_is_named_in_the_answer()
    {
        using var client = gateway.NewClient(gateway.Identity.AccessToken());
        var problem = await (await client.GetAsync("/v1/divisions/622921/unicorns")).ShouldBeRefusedAsync(
            HttpStatusCode.NotFound,
            "gateway.unknown-collection"
        );
        problem.GetProperty("title").GetString()!.ShouldContain("unicorns");
    }

    [Theory]
    [InlineData("/v1/divisions/62x/institutions")]
    [InlineData("/v1/divisions/62292/institutions")]
    [InlineData("/v1/divisions/62292/unicorns")]
    public async Task A_malformed_division_is_refused_in_the_callers_language(string path)
    {
        using var client = gateway.NewClient(gateway.Identity.AccessToken());
        var chinese = await (await client.GetAsync(path)).ShouldBeRefusedAsync(HttpStatusCode.BadRequest, "division.malformed");
        chinese.GetProperty("title").GetString()!.ShouldContain("行政区划代码");
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        var english = await (await client.GetAsync(path)).ShouldBeRefusedAsync(HttpStatusCode.BadRequest, "division.malformed");
        english.GetProperty("title").GetString()!.ShouldContain("division code");
    }

    [Fact]
    public async Task An_unknown_address_is_answered_with_problem_details()
    {
        using var client = gateway.NewClient();
        await (await client.GetAsync("/v2/anything")).ShouldBeRefusedAsync(HttpStatusCode.NotFound, "gateway.unknown-path");
    }

    [Fact]
    public async Task Identity_is_reached_without_a_token_and_keeps_its_own_cookies()
    {
        using var client = gateway.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account/sign-in");
        request.Headers.Add("Cookie", "identity=1; platform.session=abc; platform.sessionC1=x");
        var answer = await client.SendAsync(request);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("\"cookie\":\"identity=1\"");
        answer.Header("Set-Cookie").ShouldContain("identity=1");
    }

    [Fact]
    public async Task A_valid_token_is_passed_on_and_an_invalid_one_is_not()
    {
        var token = gateway.Identity.AccessToken();
        using var client = gateway.NewClient(token);
        (await (await client.GetAsync("/v1/divisions/622921/institutions")).ArrivedAsync())
            .Header("Authorization")
            .ShouldBe("Bearer " + token);

        foreach (
            var bad in new[]
            {
                token[..^4] + "AAAA",
                gateway.Identity.AccessToken(lifetime: TimeSpan.FromMinutes(-5)),
                gateway.Identity.AccessToken(audience: "other"),
                "x",
            }
        )
        {
            using var other = gateway.NewClient(bad);
            var answer = await other.GetAsync("/v1/divisions/622921/institutions");
            await answer.ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "auth.required");
            answer.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        }
    }

    [Fact]
    public async Task Requests_without_credentials_are_refused()
    {
        using var client = gateway.NewClient();
        await (await client.GetAsync("/v1/divisions/622921/institutions")).ShouldBeRefusedAsync(
            HttpStatusCode.Unauthorized,
            "auth.required"
        );
    }

    [Fact]
    public async Task Forged_headers_are_replaced_by_the_gateways_own()
    {
        using var client = gateway.NewClient(gateway.Identity.AccessToken());
        foreach (
            var name in new[]
            {
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "X-Forwarded-Port",
                "Forwarded",
                "X-Real-IP",
                "X-Original-For",
                "X-County",
                "dapr-app-id",
            }
        )
        {
            client.DefaultRequestHeaders.TryAddWithoutValidation(name, "6.6.6.6");
        }

        var arrived = await (await client.GetAsync("/v1/divisions/622921100200/institutions")).ArrivedAsync();
        arrived.Headers.Values.ShouldNotContain(v => v.Contains("6.6.6.6", StringComparison.Ordinal));
        arrived.Header("X-County").ShouldBe("622921");
        arrived.Header("X-Forwarded-For")!.ShouldMatch("^(127.0.0.1|::1|::ffff:127.0.0.1)$");
        arrived.Header("X-Forwarded-Host").ShouldBe(new Uri(gateway.Url).Authority);
    }

    [Theory]
    [InlineData("/v1/divisions/622921100200/institutions")]
    [InlineData("/attend/AB12CD")]
    public async Task Services_see_the_public_host_whatever_host_the_caller_names(string path)
    {
        using var client = gateway.NewClient(gateway.Identity.AccessToken());
        client.DefaultRequestHeaders.Host = "evil.example";
        var arrived = await (await client.GetAsync(path)).ArrivedAsync();
        arrived.Header("Host").ShouldBe(new Uri(gateway.Url).Authority);
        arrived.Header("X-Forwarded-Host").ShouldBe(new Uri(gateway.Url).Authority);
    }

    [Fact]
    public async Task A_city_passes_no_county_to_the_services()
    {
        using var client = gateway.NewClient(gateway.Identity.AccessToken());
        (await (await client.GetAsync("/v1/divisions/6229/institutions")).ArrivedAsync()).Header("X-County").ShouldBeNull();
    }

    [Fact]
    public async Task A_streamed_answer_is_not_held_back()
    {
        using var client = gateway.NewClient(gateway.Identity.AccessToken());
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        using var answer = await client.GetAsync(
            "/v1/divisions/622921/institutions/slowly",
            HttpCompletionOption.ResponseHeadersRead,
            patience.Token
        );
        await using var stream = await answer.Content.ReadAsStreamAsync(patience.Token);
        var first = new byte[6];
        await stream.ReadExactlyAsync(first, patience.Token);
        Encoding.ASCII.GetString(first).ShouldBe("first\n");
    }
}
