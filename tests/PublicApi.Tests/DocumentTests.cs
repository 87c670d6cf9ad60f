using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PublicApi.Tests;

public sealed partial class DocumentTests(PublishedDocument document) : IClassFixture<PublishedDocument>
{
    [Fact]
    public void Every_parameter_of_a_path_is_declared()
    {
        document.Operations.Count().ShouldBeGreaterThan(400);
        foreach (var (name, path, _, operation) in document.Operations)
        {
            Parameters(operation, "path").ShouldBe(Placeholder().Matches(path).Select(m => m.Groups[1].Value), ignoreOrder: true, name);
        }
    }

    [Fact]
    public void Every_operation_has_a_chinese_and_an_english_name_and_says_what_it_does()
    {
        foreach (var (name, _, _, operation) in document.Operations)
        {
            var summary = (string?)operation["summary"] ?? "";
            summary.Split(" / ").Length.ShouldBeGreaterThan(1, $"{name}: a line in summaries.zh.txt for {operation["operationId"]}");
            summary.ShouldMatch("\\p{IsCJKUnifiedIdeographs}", name);
        }
    }

    [Fact]
    public void Every_parameter_of_a_query_says_what_it_means_or_which_values_it_takes()
    {
        var silent =
            from o in document.Operations
            from p in o.Operation["parameters"]!.AsArray()
            where (string?)p!["in"] == "query"
            where p["description"] is null && p["schema"]!["$ref"] is null && p["schema"]!["enum"] is null
            select $"{o.Name} {p["name"]}";
        silent.ShouldBeEmpty();
    }

    [Fact]
    public void Every_answer_has_a_type_and_every_refusal_is_a_problem()
    {
        foreach (var (name, _, _, operation) in document.Operations)
        {
            foreach (var (status, answer) in operation["responses"]!.AsObject())
            {
                if (status is "200" or "201")
                {
                    answer!["content"]?.AsObject().Count.ShouldBePositive(name);
                    answer["content"].ShouldNotBeNull($"{name} {status}");
                }
                else if (status[0] == '4')
                {
                    ((string?)answer!["$ref"])!.ShouldStartWith("#/components/responses/", Case.Sensitive, name);
                }
            }

            operation["responses"]!.AsObject().Select(r => r.Key).ShouldContain("400", name);
        }

        document.Json["components"]!["schemas"]!["Problem"]!["properties"]!["errors"].ShouldNotBeNull();
        document.Json["x-error-codes"]!.AsArray().Select(e => (string)e!["code"]!).ShouldContain("gateway.unknown-collection");
    }

    [Fact]
    public void What_may_be_left_out_is_not_required()
    {
        var schema = document.Json["components"]!["schemas"]!["RegisterInstitutionRequest"]!;
        schema["required"]!.AsArray().Select(r => (string)r!).ShouldNotContain("address");
    }

    [Fact]
    public void A_record_is_answered_with_its_version_and_can_be_asked_for_by_it()
    {
        var institution = document.Json["paths"]!["/v1/divisions/{division}/institutions/{id}"]!;
        institution["get"]!["responses"]!["200"]!["headers"]!["ETag"].ShouldNotBeNull();
        institution["get"]!["responses"]!["304"].ShouldNotBeNull();
        Parameters(institution["put"]!.AsObject(), "header").ShouldContain("If-Match");
        Parameters(document.Json["paths"]!["/v1/divisions/{division}/institutions/{id}/rename"]!["post"]!.AsObject(), "header")
            .ShouldBe(["Idempotency-Key", "If-Match"]);
    }

    [Fact]
    public void Every_example_fits_its_schema()
    {
        var bodies = document
            .Operations.Select(o => (o.Name, Body: o.Operation["requestBody"]?["content"]?["application/json"]))
            .Where(o => o.Body?["example"] is not null)
            .ToList();
        bodies.Count.ShouldBeGreaterThan(8);
        foreach (var (name, body) in bodies)
        {
            Misfits(body!["example"]!, body["schema"]!, name).ShouldBeEmpty();
        }
    }

    // Members that do not exist or are missing, and words that are none of the enum's.
    private IEnumerable<string> Misfits(JsonNode value, JsonNode schema, string path)
    {
        schema = (schema["oneOf"] as JsonArray)?.First(s => (string?)s!["type"] != "null") ?? schema;
        schema = schema["$ref"] is { } referred ? document.Json["components"]!["schemas"]![((string)referred!).Split('/')[^1]]! : schema;
        return value switch
        {
            JsonObject sent => sent.SelectMany(member =>
                    schema["properties"]?[member.Key] is { } known
                        ? Misfits(member.Value!, known, $"{path}.{member.Key}")
                        : [$"{path}.{member.Key}"]
                )
                .Concat(
                    (schema["required"] as JsonArray ?? [])
                        .Select(r => (string)r!)
                        .Where(r => !sent.ContainsKey(r))
                        .Select(r => $"{path}.{r}")
                ),
            JsonArray items => items.SelectMany((item, i) => Misfits(item!, schema["items"]!, $"{path}[{i}]")),
            _ => schema["enum"] is JsonArray words && !words.Any(w => (string?)w == (string?)value) ? [path] : [],
        };
    }

    [Fact]
    public void Every_list_says_what_is_in_it() => Lists(document.Json, "").ShouldBeEmpty();

    private static IEnumerable<string> Lists(JsonNode? node, string path) =>
        node switch
        {
            JsonObject map => map.SelectMany(m => Lists(m.Value, $"{path}/{m.Key}")).Concat(IsOpenList(map) ? [path] : []),
            JsonArray list => list.SelectMany((n, i) => Lists(n, $"{path}/{i}")),
            _ => [],
        };

    private static bool IsOpenList(JsonObject schema) =>
        !schema.ContainsKey("items")
        && schema["type"] switch
        {
            JsonArray types => types.Any(t => (string?)t == "array"),
            JsonValue type => type.GetValueKind() == JsonValueKind.String && (string?)type == "array",
            _ => false,
        };

    [Fact]
    public void No_schema_carries_a_services_name() =>
        document.Json["components"]!["schemas"]!.AsObject().Select(s => s.Key).Where(name => ServiceName().IsMatch(name)).ShouldBeEmpty();

    [Fact]
    public void Every_collection_says_what_it_holds() =>
        document.Json["tags"]!.AsArray().ShouldAllBe(t => ((string?)t!["description"])!.Contains(" / ", StringComparison.Ordinal));

    private static IEnumerable<string> Parameters(JsonObject operation, string where) =>
        operation["parameters"]!.AsArray().Where(p => (string?)p!["in"] == where).Select(p => (string)p!["name"]!);

    [GeneratedRegex(@"\{(\w+)\}", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(
        "^(Organizations|RescueTeams|SocialForces|ContingencyPlans|Drills|Notices|Reports|Identity)[A-Z]",
        RegexOptions.None,
        1000
    )]
    private static partial Regex ServiceName();
}
