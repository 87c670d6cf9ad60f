using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gateway.Tests.Hosts;

namespace Gateway.Tests;

/// <summary>Services die and come back, so each test has its own.</summary>
public sealed class UpstreamFailureTests : IAsyncLifetime
{
    private const string Institutions = "/v1/divisions/622921/institutions";
    private readonly RunningGateway _gateway = new()
    {
        Differently =
        [
            ("Upstream:ActivityTimeout", "00:00:07"),
            ("Upstream:SecondTryAfter", "00:00:03"),
            ("Documents:RefreshAfter", "00:00:00.1"),
        ],
    };

    public ValueTask InitializeAsync() => _gateway.InitializeAsync();

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task A_service_that_is_down_is_named_in_the_answer()
    {
        await _gateway.Organizations.StopAsync();
        using var client = _gateway.NewClient(_gateway.Identity.AccessToken());
        var problem = await (await client.GetAsync(Institutions)).ShouldBeRefusedAsync(
            HttpStatusCode.BadGateway,
            "gateway.upstream-unavailable"
        );
        problem.GetProperty("title").GetString()!.ShouldContain("organizations");
        (await client.GetAsync("/v1/divisions/622921/figures")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_service_that_does_not_answer_in_time_is_skipped()
    {
        _gateway.Organizations.Delay = TimeSpan.FromSeconds(20);
        using var client = _gateway.NewClient(_gateway.Identity.AccessToken());
        await (await client.GetAsync(Institutions)).ShouldBeRefusedAsync(HttpStatusCode.GatewayTimeout, "gateway.upstream-unavailable");
    }

    [Fact]
    public async Task A_read_survives_the_restart_of_a_service()
    {
        await _gateway.Organizations.StopAsync();
        using var client = _gateway.NewClient(_gateway.Identity.AccessToken());
        var answer = client.GetAsync(Institutions);
        await Task.Delay(50);
        await _gateway.Organizations.StartAsync();
        (await answer).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task There_is_no_merged_document_before_every_service_has_given_its_own()
    {
        await _gateway.Organizations.StopAsync();
        using var client = _gateway.NewClient();
        var early = await client.GetAsync("/openapi/v1.json");
        await early.ShouldBeRefusedAsync(HttpStatusCode.ServiceUnavailable, "gateway.document-incomplete");
        early.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(5));
        await _gateway.Organizations.StartAsync();
        (await client.GetAsync("/openapi/v1.json")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_service_that_is_down_keeps_its_place_in_the_merged_document()
    {
        _gateway.Organizations.Document = new JsonObject
        {
            ["paths"] = new JsonObject { ["/v1/divisions/{division}/institutions"] = new JsonObject { ["get"] = new JsonObject() } },
        };
        using var client = _gateway.NewClient();
        (await client.GetFromJsonAsync<JsonElement>("/openapi/v1.json"))
            .GetProperty("x-services")
            .GetProperty("organizations")
            .GetProperty("document")
            .GetString()
            .ShouldBe("current");
        await _gateway.Organizations.StopAsync();
        await Task.Delay(200);
        var document = await client.GetFromJsonAsync<JsonElement>("/openapi/v1.json");
        document.GetProperty("x-services").GetProperty("organizations").GetProperty("document").GetString().ShouldBe("last-known");
        document.GetProperty("paths").TryGetProperty("/v1/divisions/{division}/institutions", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task The_status_page_is_public_and_shows_reasons_only_to_operators()
    {
        using var anybody = _gateway.NewClient();
        (await anybody.GetFromJsonAsync<JsonElement>("/status")).GetProperty("status").GetString().ShouldBe("up");
        await _gateway.Organizations.StopAsync();
        await Task.Delay(TimeSpan.FromSeconds(2.2));
        var seen = await anybody.GetFromJsonAsync<JsonElement>("/status");
        seen.GetProperty("status").GetString().ShouldBe("degraded");
        seen.GetRawText().ShouldNotContain("latencyMs");
        seen.GetRawText().ShouldNotContain("127.0.0.1");

        _gateway.Identity.Grants = ["operator@*"];
        using var operators = _gateway.NewClient(_gateway.Identity.AccessToken());
        var details = (await operators.GetFromJsonAsync<JsonElement>("/status"))
            .GetProperty("services")
            .EnumerateArray()
            .ToDictionary(s => s.GetProperty("name").GetString()!);
        details["organizations"].GetProperty("status").GetString().ShouldBe("degraded");
        details["reports"].GetProperty("version").GetString().ShouldBe("1.2.3");
        details["reports"].GetProperty("latencyMs").GetDouble().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Status_can_be_read_by_people()
    {
        using var client = _gateway.NewClient();
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var answer = await client.GetAsync("/status");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain("运行状态");
    }
}
