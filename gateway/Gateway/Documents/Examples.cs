using System.Text.Json.Nodes;

namespace Gateway.Documents;

/// <summary>Examples of the bodies that partners send most; they are in <c>examples.json</c>, by operation.</summary>
internal static class Examples
{
    private static readonly JsonObject Bodies = Read();

    public static void Add(JsonObject document)
    {
        foreach (var (_, (_, operation)) in Operations.Of(document))
        {
            if (
                (string?)operation["operationId"] is { } id
                && Bodies[id] is { } example
                && operation["requestBody"]?["content"]?["application/json"] is JsonObject body
            )
            {
                body["example"] = example.DeepClone();
            }
        }
    }

    private static JsonObject Read()
    {
        using var stream = typeof(Examples).Assembly.GetManifestResourceStream("examples.json")!;
        return JsonNode.Parse(stream)!.AsObject();
    }
}
