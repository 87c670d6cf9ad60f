using System.Text.Json.Nodes;

namespace PublicApi.Tests;

/// <summary>One vocabulary: lists are pages that take the same parameters, and one thing has one name.</summary>
public sealed class VocabularyTests(PublishedDocument document) : IClassFixture<PublishedDocument>
{
    // Words that were used for searching, or for what has ended, and names of ids that do not say so.
    private static readonly string[] Avoided =
    [
        "text",
        "title",
        "search",
        "past",
        "gone",
        "closed",
        "team",
        "base",
        "investment",
        "series",
    ];
    private static readonly string[] OfRecords = ["ids", "since", "sort", "total", "limit", "cursor"];

    // Places are read as of a day and not followed; docs/adr/0047.
    private static readonly string[] NotFollowed = ["listDivisions", "ListDivisions"];

    [Fact]
    public void A_collection_is_answered_in_pages()
    {
        var bare = from g in Gets() where Is(Answer(g.Operation), "array") select g.Name;
        bare.ShouldBeEmpty();
        var collections =
            from g in Gets()
            where g.Path.StartsWith("/v1/divisions/{division}/", StringComparison.Ordinal) && g.Path.Count(c => c == '/') == 4
            where !g.Path.EndsWith('}') && Properties(Answer(g.Operation))?.ContainsKey("items") != true
            select g.Path;
        collections.ShouldBeEmpty();
    }

    [Fact]
    public void A_list_of_records_can_be_followed_ordered_counted_and_read_by_ids()
    {
        var lists = (
            from g in Gets()
            where Parameters(g.Operation).Contains("limit") && Item(g.Operation)?.ContainsKey("updatedAt") == true
            where !NotFollowed.Contains((string?)g.Operation["operationId"])
            select (g.Name, Lacking: OfRecords.Except(Parameters(g.Operation)).ToList())
        ).ToList();
        lists.Count.ShouldBeGreaterThan(25);
        lists.Where(l => l.Lacking.Count > 0).Select(l => $"{l.Name} lacks {string.Join(", ", l.Lacking)}").ShouldBeEmpty();
        foreach (var (name, operation) in Gets().Select(g => (g.Name, g.Operation)).Where(g => Parameters(g.Operation).Contains("sort")))
        {
            var sort = operation["parameters"]!.AsArray().Single(p => (string?)p!["name"] == "sort")!["schema"]!;
            sort["enum"]!.AsArray().Select(v => (string)v!).ShouldContain("-updatedAt", name);
        }
    }

    [Fact]
    public void A_record_says_when_it_was_changed()
    {
        var silent =
            from schema in document.Json["components"]!["schemas"]!.AsObject()
            let members = schema.Value!["properties"] as JsonObject
            where members?.ContainsKey("id") == true && members.ContainsKey("version") && !members.ContainsKey("updatedAt")
            select schema.Key;
        silent.ShouldBeEmpty();
        var unmarked =
            from g in Gets()
            where Parameters(g.Operation).Contains("ids") && Item(g.Operation)?.ContainsKey("updatedAt") != true
            select g.Name;
        unmarked.ShouldBeEmpty();
    }

    [Fact]
    public void A_list_is_searched_by_q_and_shows_what_has_ended_by_ended()
    {
        var others =
            from g in Gets()
            where Parameters(g.Operation).Contains("limit")
            from name in Parameters(g.Operation).Intersect(Avoided.Append("name"))
            select $"{g.Name}: {name}";
        others.ShouldBeEmpty();
    }

    [Fact]
    public void One_thing_is_spelt_one_way()
    {
        string[] refused = ["organiser", "speciality", "specialities"];
        var names = Names(document.Json["paths"]!).Concat(Names(document.Json["components"]!["schemas"]!)).Distinct();
        names.Where(n => refused.Any(r => n.Contains(r, StringComparison.OrdinalIgnoreCase))).ShouldBeEmpty();
    }

    [Fact]
    public void Shared_parameters_are_described_in_chinese_and_english()
    {
        string[] shared = [.. OfRecords, "q", "asOf", "ended"];
        var silent =
            from o in document.Operations
            from p in o.Operation["parameters"]?.AsArray() ?? []
            where (string?)p!["in"] == "query" && shared.Contains((string)p["name"]!)
            where ((string?)p["description"])?.Any(c => c >= 0x4E00 && c <= 0x9FFF) != true
            select $"{o.Name}: {p["name"]}";
        silent.ShouldBeEmpty();
    }

    [Fact]
    public void A_request_that_replaces_requires_every_member_also_what_may_be_null()
    {
        var schema = document.Json["components"]!["schemas"]!["ChangeInstitutionRequest"]!;
        var put = document.Operations.Single(o => o.Verb == "put" && o.Path.EndsWith("/institutions/{id}", StringComparison.Ordinal));
        put.Operation["requestBody"]!["content"]!["application/json"]!["schema"]!["allOf"]![1]!["required"]!
            .AsArray()
            .Select(r => (string)r!)
            .ShouldBe(schema["properties"]!.AsObject().Select(p => p.Key), ignoreOrder: true);
    }

    private IEnumerable<(string Name, string Path, JsonObject Operation)> Gets() =>
        document.Operations.Where(o => o.Verb == "get").Select(o => (o.Name, o.Path, o.Operation));

    private static List<string> Parameters(JsonObject operation) =>
        [.. (operation["parameters"]?.AsArray() ?? []).Where(p => (string?)p!["in"] == "query").Select(p => (string)p!["name"]!)];

    private JsonObject? Answer(JsonObject operation) =>
        Resolved(operation["responses"]?["200"]?["content"]?["application/json"]?["schema"]);

    private JsonObject? Item(JsonObject operation) => Properties(Resolved(Properties(Answer(operation))?["items"]?["items"]));

    private static JsonObject? Properties(JsonObject? schema) => schema?["properties"] as JsonObject;

    private static bool Is(JsonObject? schema, string type) =>
        schema?["type"] is JsonValue one ? (string?)one == type : (schema?["type"] as JsonArray)?.Any(t => (string?)t == type) == true;

    private JsonObject? Resolved(JsonNode? schema) =>
        (string?)schema?["$ref"] is { } reference
            ? document.Json["components"]!["schemas"]![reference.Split('/')[^1]] as JsonObject
            : schema as JsonObject;

    // Names of members and parameters, and the values they can have; not what is said of them.
    private static IEnumerable<string> Names(JsonNode? node) =>
        node switch
        {
            JsonObject members => members
                .Where(m => m.Key is not ("description" or "summary" or "example" or "examples"))
                .SelectMany(m => Names(m.Value).Prepend(m.Key)),
            JsonArray items => items.SelectMany(Names),
            JsonValue value when value.TryGetValue<string>(out var text) => [text],
            _ => [],
        };
}
