using System.Net;
using Gateway.Tests.Hosts;

namespace Gateway.Tests;

/// <summary>A gateway that allows little.</summary>
public sealed class StrictGateway : IAsyncLifetime
{
    public RunningGateway Running { get; } =
        new()
        {
            Differently =
            [
                ("Limits:api:user:Requests", "5"),
                ("Limits:api:user:Seconds", "300"),
                ("Limits:api:partner:Requests", "3"),
                ("Limits:api:partner:Seconds", "300"),
                ("Limits:api:anonymous:Requests", "4"),
                ("Limits:api:anonymous:Seconds", "300"),
                ("Limits:sign-in:anonymous:Requests", "6"),
                ("Limits:sign-in:anonymous:Seconds", "300"),
            ],
        };

    public ValueTask InitializeAsync() => Running.InitializeAsync();

    public ValueTask DisposeAsync() => Running.DisposeAsync();
}

/// <summary>Every test is another caller.</summary>
public sealed class LimitTests(StrictGateway strict) : IClassFixture<StrictGateway>
{
    private const string Institutions = "/v1/divisions/622921/institutions";
    private const string IncidentReports = "/v1/divisions/622921/incident-reports";

    private readonly RunningGateway _gateway = strict.Running;

    [Fact]
    public async Task Every_answer_states_the_limit_and_the_remaining_quota()
    {
        using var client = _gateway.NewClient(_gateway.Identity.AccessToken("caller-1"));
        for (var left = 4; left >= 0; left--)
        {
            var answer = await client.GetAsync(Institutions);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Header("RateLimit-Policy").ShouldBe("\"api\";q=5;w=300");
            answer.Header("RateLimit").ShouldBe($"\"api\";r={left};t={(5 - left) * 60}");
        }
    }

    [Fact]
    public async Task Beyond_the_limit_the_answer_has_Retry_After()
    {
        using var client = _gateway.NewClient(_gateway.Identity.AccessToken("caller-2"));
        var last = await ExhaustAsync(client, Institutions);
        var problem = await last.ShouldBeRefusedAsync(HttpStatusCode.TooManyRequests, "gateway.too-many-requests");
        problem.GetProperty("status").GetInt32().ShouldBe(429);
        problem.GetProperty("title").GetString()!.ShouldContain("请求过于频繁");
        last.Header("RateLimit").ShouldStartWith("\"api\";r=0;t=");
        int.Parse(last.Header("Retry-After")).ShouldBeInRange(1, 300);
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en-GB");
        (await (await client.GetAsync(Institutions)).ShouldBeRefusedAsync(HttpStatusCode.TooManyRequests, "gateway.too-many-requests"))
            .GetProperty("title")
            .GetString()!
            .ShouldContain("Too many requests");
    }

    [Fact]
    public async Task Other_traffic_never_uses_up_the_bucket_of_incident_reporting()
    {
        using var client = _gateway.NewClient(_gateway.Identity.AccessToken("caller-3"));
        (await ExhaustAsync(client, Institutions)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        var report = await client.PostAsync(IncidentReports, new StringContent("{}"));
        report.StatusCode.ShouldBe(HttpStatusCode.OK);
        report.Header("RateLimit-Policy").ShouldStartWith("\"incident-reporting\"");
    }

    [Fact]
    public async Task Callers_have_separate_limits()
    {
        using var first = _gateway.NewClient(_gateway.Identity.AccessToken("u-1"));
        await ExhaustAsync(first, Institutions);
        using var second = _gateway.NewClient(_gateway.Identity.AccessToken("u-2"));
        (await second.GetAsync(Institutions)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_partner_has_a_limit_of_its_own()
    {
        using var partner = _gateway.NewClient(_gateway.Identity.AccessToken("weather-bureau", more: ("grants", new[] { "partner@6229" })));
        (await partner.GetAsync(Institutions)).Header("RateLimit-Policy").ShouldBe("\"api\";q=3;w=300");
    }

    [Fact]
    public async Task Callers_without_credentials_are_counted_by_address_and_sign_in_apart()
    {
        using var client = _gateway.NewClient();
        (await ExhaustAsync(client, Institutions)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await client.GetAsync("/account/sign-in")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ExhaustAsync(client, "/account/sign-in")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        using var user = _gateway.NewClient(_gateway.Identity.AccessToken("caller-4"));
        (await user.GetAsync(Institutions)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<HttpResponseMessage> ExhaustAsync(HttpClient client, string path)
    {
        HttpResponseMessage answer;
        var tries = 0;
        do
        {
            answer = await client.GetAsync(path);
        } while (answer.StatusCode != HttpStatusCode.TooManyRequests && ++tries < 20);
        return answer;
    }
}
