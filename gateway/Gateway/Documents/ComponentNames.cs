using System.Text.Json.Nodes;

namespace Gateway.Documents;

/// <summary>Renames what two services call by one name and mean differently.</summary>
internal static class ComponentNames
{
    /// <summary>What a service's records are called, in the singular: <c>rescue-teams</c> -> <c>Team</c>.</summary>
    public static string Prefix(string service)
    {
        var word = service.Split('-')[^1];
        return char.ToUpperInvariant(word[0]) + (word.EndsWith('s') ? word[1..^1] : word[1..]);
    }

    // PageOfMemberView is PageOfTeamMemberView.
    private static string Prefixed(string name, string prefix) =>
        name.StartsWith(PageOf, StringComparison.Ordinal) ? PageOf + prefix + name[PageOf.Length..] : prefix + name;

    private const string PageOf = "PageOf";

    /// <summary>
    /// Changes the documents in place. A component also counts as different if it refers to one that is; therefore it runs in rounds.
    /// </summary>
    public static void MakeUnique(IReadOnlyDictionary<string, JsonObject> documents)
    {
        while (Conflicts(documents) is { Count: > 0 } conflicts)
        {
            foreach (var (service, document) in documents)
            {
                Rename(document, conflicts, Prefix(service));
            }
        }
    }

    private static HashSet<string> Conflicts(IReadOnlyDictionary<string, JsonObject> documents) =>
        documents
            .Values.SelectMany(Components)
            .GroupBy(c => c.Pointer, StringComparer.Ordinal)
            .Where(same => same.Skip(1).Any(other => !JsonNode.DeepEquals(Shape(other.Content), Shape(same.First().Content))))
            .Select(same => same.Key)
            .ToHashSet(StringComparer.Ordinal);

    // Two services that explain one thing in different words mean the same.
    private static JsonNode? Shape(JsonNode? content)
    {
        if (content is not JsonObject { } described || !described.ContainsKey("description"))
        {
            return content;
        }

        var shape = (JsonObject)described.DeepClone();
        shape.Remove("description");
        return shape;
    }

    private static IEnumerable<(string Pointer, JsonNode? Content)> Components(JsonObject document) =>
        from kind in document["components"] as JsonObject ?? []
        where kind.Key != "securitySchemes" && kind.Value is JsonObject
        from entry in (JsonObject)kind.Value!
        select ($"#/components/{kind.Key}/{entry.Key}", entry.Value);

    private static void Rename(JsonObject document, HashSet<string> conflicts, string prefix)
    {
        foreach (var (kind, entries) in document["components"] as JsonObject ?? [])
        {
            foreach (
                var name in (entries as JsonObject ?? [])
                    .Select(e => e.Key)
                    .Where(n => conflicts.Contains($"#/components/{kind}/{n}"))
                    .ToList()
            )
            {
                var content = entries![name];
                ((JsonObject)entries).Remove(name);
                entries[Prefixed(name, prefix)] = content;
            }
        }

        Redirect(document, conflicts, prefix);
    }

    private static void Redirect(JsonNode? node, HashSet<string> conflicts, string prefix)
    {
        if (node is JsonArray list)
        {
            foreach (var element in list)
            {
                Redirect(element, conflicts, prefix);
            }
        }
        else if (node is JsonObject map)
        {
            if (map["$ref"] is JsonValue reference && conflicts.Contains((string)reference!))
            {
                var pointer = (string)reference!;
                var name = pointer.LastIndexOf('/') + 1;
                map["$ref"] = pointer[..name] + Prefixed(pointer[name..], prefix);
            }

            foreach (var (_, child) in map)
            {
                Redirect(child, conflicts, prefix);
            }
        }
    }
}
