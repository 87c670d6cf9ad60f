using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContingencyPlans.Domain;

/// <summary>Every text of a plan's or template's content, in all of its parts.</summary>
internal static class JsonTexts
{
    /// <summary>A copy with every text replaced by what <paramref name="replace"/> makes of it.</summary>
    public static T Map<T>(T content, Func<string, string> replace)
    {
        var tree = JsonSerializer.SerializeToNode(content)!;
        Walk(tree, replace);
        return tree.Deserialize<T>()!;
    }

    private static void Walk(JsonNode node, Func<string, string> replace)
    {
        foreach (var child in (node is JsonObject o ? o.Select(p => p.Value) : node.AsArray()).ToList())
        {
            switch (child)
            {
                case JsonObject or JsonArray:
                    Walk(child, replace);
                    break;
                case JsonValue value when value.TryGetValue<string>(out var text) && replace(text) is var other && other != text:
                    value.ReplaceWith(other);
                    break;
            }
        }
    }
}
