using System.Text.Json;
using System.Text.Json.Nodes;
using Gateway.Tests.Hosts;

namespace Gateway.Tests;

public sealed class MergedDocumentTests(RunningGateway gateway) : IClassFixture<RunningGateway>, IAsyncLifetime
{
    private JsonElement _document;

    public async ValueTask InitializeAsync()
    {
        gateway.Organizations.Document = Service(
            "institutions",
            """{"type":"object","properties":{"name":{"type":"string"}}}""",
            "/v1/internal/secrets"
        );
        gateway.Reports.Document = Service(
            "figures",
            """{"type":"object","properties":{"total":{"type":"integer"}}}""",
            "/v1/divisions/{division}/institutions/stolen"
        );
        using var client = gateway.NewClient();
        _document = JsonDocument.Parse(await client.GetStringAsync("/openapi/v1.json")).RootElement;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void Paths_of_all_services_are_in_one_document_tagged_by_collection()
    {
        _document.GetProperty("openapi").GetString()!.ShouldStartWith("3.1");
        var paths = _document.GetProperty("paths");
        paths
            .EnumerateObject()
            .Select(p => p.Name)
            .ShouldBe(["/v1/divisions/{division}/institutions", "/v1/divisions/{division}/figures"], ignoreOrder: true);
        paths.GetProperty("/v1/divisions/{division}/figures").GetProperty("get").GetProperty("tags")[0].GetString().ShouldBe("figures");
    }

    [Fact]
    public void Only_what_the_gateway_routes_to_a_service_is_taken_from_its_document()
    {
        _document.GetRawText().ShouldNotContain("/v1/internal/secrets");
        _document.GetRawText().ShouldNotContain("stolen");
    }

    [Fact]
    public void Schemas_of_one_name_and_different_content_carry_a_name_of_their_records_and_so_does_what_refers_to_them()
    {
        var schemas = _document.GetProperty("components").GetProperty("schemas");
        schemas
            .EnumerateObject()
            .Select(s => s.Name)
            .ShouldBe(["OrganizationRow", "ReportRow", "OrganizationPage", "ReportPage", "Problem", "FieldProblem"], ignoreOrder: true);
        schemas.GetProperty("ReportPage").GetProperty("items").GetProperty("$ref").GetString().ShouldBe("#/components/schemas/ReportRow");
        Reference("institutions").ShouldBe("#/components/schemas/OrganizationPage");
        Reference("figures").ShouldBe("#/components/schemas/ReportPage");
    }

    [Fact]
    public void Operations_keep_unique_ids()
    {
        var ids = _document
            .GetProperty("paths")
            .EnumerateObject()
            .Select(p => p.Value.GetProperty("get").GetProperty("operationId").GetString());
        ids.ShouldBe(["List", "ReportList"], ignoreOrder: true);
    }

    [Fact]
    public void The_document_has_the_servers_and_the_security_schemes()
    {
        _document.GetProperty("servers")[0].GetProperty("url").GetString().ShouldBe(gateway.Url.TrimEnd('/'));
        var schemes = _document.GetProperty("components").GetProperty("securitySchemes");
        schemes.GetProperty("bearer").GetProperty("scheme").GetString().ShouldBe("bearer");
        var flow = schemes.GetProperty("partner").GetProperty("flows").GetProperty("clientCredentials");
        flow.GetProperty("tokenUrl").GetString().ShouldBe(gateway.Url + "connect/token");
        flow.GetProperty("scopes").TryGetProperty("institutions:read", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Scalar_is_served_by_the_gateway_itself_under_a_policy_that_lets_nothing_else_in()
    {
        using var client = gateway.NewClient();
        var answer = await client.GetAsync("/docs/");
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("乡镇应急管理平台 API");
        page.ShouldNotContain("cdn.jsdelivr.net");
        answer.Header("Content-Security-Policy").ShouldContain("connect-src 'self'");
        answer.Header("Content-Security-Policy").ShouldNotContain("script-src 'self' 'unsafe-inline'");
    }

    [Theory]
    [InlineData("zh-CN", "取得权限范围", "没有名为“{0}”的数据集合")]
    [InlineData("en", "client credentials", "There is no collection '{0}'")]
    public async Task The_guide_says_in_the_readers_language_what_applies_to_every_route_and_lists_the_error_codes(
        string language,
        string said,
        string sentence
    )
    {
        using var client = gateway.NewClient();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        var page = System.Net.WebUtility.HtmlDecode(await client.GetStringAsync("/docs/guide"));
        page.ShouldContain(said);
        page.ShouldContain(sentence);
        page.ShouldContain("gateway.unknown-collection");
    }

    private static JsonObject Service(string collection, string row, string other) =>
        new()
        {
            ["openapi"] = "3.1.1",
            ["paths"] = new JsonObject
            {
                [$"/v1/divisions/{{division}}/{collection}"] = JsonNode.Parse(
                    """
                    {"get":{"operationId":"List","tags":["x"],"responses":{"200":{
                    "content":{"application/json":{"schema":{"$ref":"#/components/schemas/Page"}}}}}}}
                    """
                ),
                [other] = JsonNode.Parse("""{"get":{}}"""),
            },
            ["components"] = new JsonObject
            {
                ["schemas"] = new JsonObject
                {
                    ["Row"] = JsonNode.Parse(row),
                    ["Page"] = JsonNode.Parse("""{"type":"array","items":{"$ref":"#/components/schemas/Row"}}"""),
                    ["Problem"] = JsonNode.Parse("""{"type":"object"}"""),
                },
            },
        };

    private string? Reference(string collection) =>
        _document
            .GetProperty("paths")
            .GetProperty($"/v1/divisions/{{division}}/{collection}")
            .GetProperty("get")
            .GetProperty("responses")
            .GetProperty("200")
            .GetProperty("content")
            .GetProperty("application/json")
            .GetProperty("schema")
            .GetProperty("$ref")
            .GetString();
}
