using System.Text.Json.Nodes;

namespace Gateway.Documents;

/// <summary>Walks the operations of a document.</summary>
internal static class Operations
{
    private static readonly string[] Verbs = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    /// <summary>Every operation with its path and its verb.</summary>
    public static IEnumerable<(string Path, KeyValuePair<string, JsonObject> Operation)> Of(JsonObject document) =>
        from path in (document["paths"] as JsonObject ?? []).ToList()
        from operation in Of(path.Value)
        select (path.Key, operation);

    /// <summary>The operations of one path.</summary>
    public static IEnumerable<KeyValuePair<string, JsonObject>> Of(JsonNode? item) =>
        Verbs.Where(verb => item?[verb] is JsonObject).Select(verb => KeyValuePair.Create(verb, (JsonObject)item![verb]!));

    /// <summary>Whether an operation has a header parameter.</summary>
    public static bool Takes(JsonObject operation, string header) =>
        (operation["parameters"] as JsonArray)?.Any(p => (string?)p?["in"] == "header" && (string?)p["name"] == header) == true;

    /// <summary>The name of the schema that an answer's body or a request's body refers to.</summary>
    public static string? SchemaOf(JsonNode? body) => NameIn(body?["content"]?["application/json"]?["schema"]);

    /// <summary>The name in a reference to a schema.</summary>
    public static string? NameIn(JsonNode? schema) => ((string?)schema?["$ref"])?.Split('/')[^1];
}
