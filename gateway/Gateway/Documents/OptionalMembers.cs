using System.Text.Json.Nodes;

namespace Gateway.Documents;

/// <summary>
/// What may be left out of a request is not required in its schema: members that may be null, and members with a default. What a PUT must
/// name beyond that is said at the operation. Answers always name every member.
/// </summary>
internal static class OptionalMembers
{
    public static void Apply(JsonObject document)
    {
        var schemas = document["components"]?["schemas"] as JsonObject ?? [];
        var sent = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (_, (_, operation)) in Operations.Of(document))
        {
            Collect(operation["requestBody"], schemas, sent);
        }

        foreach (var schema in sent.Select(name => schemas[name]).OfType<JsonObject>())
        {
            Relax(schema);
        }
    }

    private static void Collect(JsonNode? node, JsonObject schemas, HashSet<string> sent)
    {
        if (Operations.NameIn(node as JsonObject) is { } name && sent.Add(name))
        {
            Collect(schemas[name], schemas, sent);
        }

        foreach (var child in node is JsonObject map ? map.Select(m => m.Value) : node as IEnumerable<JsonNode?> ?? [])
        {
            if (child is JsonObject or JsonArray)
            {
                Collect(child, schemas, sent);
            }
        }
    }

    private static void Relax(JsonObject schema)
    {
        if (schema["required"] is JsonArray required && schema["properties"] is JsonObject members)
        {
            var kept = required.Select(r => (string)r!).Where(name => !IsOptional(members[name] as JsonObject)).ToList();
            schema.Remove("required");
            if (kept.Count > 0)
            {
                schema["required"] = new JsonArray([.. kept.Select(name => JsonValue.Create(name))]);
            }
        }
    }

    private static bool IsOptional(JsonObject? member) =>
        member is not null
        && (member.ContainsKey("default") || MayBeNull(member) || (member["oneOf"] as JsonArray)?.Any(MayBeNull) == true);

    private static bool MayBeNull(JsonNode? schema) =>
        schema?["type"] switch
        {
            JsonArray types => types.Any(type => (string?)type == "null"),
            JsonValue type => (string?)type == "null",
            _ => false,
        };
}
