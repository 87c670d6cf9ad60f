using System.Text.Json.Nodes;

namespace Gateway.Documents;

/// <summary>Says which answers carry the version of a record, and that a read with it is answered 304.</summary>
internal static class VersionHeaders
{
    public static void Add(JsonObject document)
    {
        var components = (JsonObject)document["components"]!;
        components["headers"] = new JsonObject
        {
            ["ETag"] = Header("记录的版本，修改时放入 If-Match。 / Version of the record; send it back in If-Match."),
            ["Location"] = Header("新记录的地址。 / Address of the new record."),
        };
        foreach (var (_, (verb, operation)) in Operations.Of(document))
        {
            foreach (var (status, answer) in (operation["responses"] as JsonObject ?? []).ToList())
            {
                if (Operations.SchemaOf(answer) is { } schema && components["schemas"]?[schema]?["properties"]?["version"] is not null)
                {
                    var headers = (JsonObject)(answer!["headers"] ??= new JsonObject());
                    headers["ETag"] = Reference("ETag");
                    if (status == "201")
                    {
                        headers["Location"] = Reference("Location");
                    }

                    if (verb == "get")
                    {
                        AddConditionalRead(operation);
                    }
                }
            }
        }
    }

    private static void AddConditionalRead(JsonObject operation)
    {
        operation["responses"]!["304"] = new JsonObject { ["description"] = "没有变化。 / Not changed." };
        ((JsonArray)(operation["parameters"] ??= new JsonArray())).Add(
            new JsonObject
            {
                ["name"] = "If-None-Match",
                ["in"] = "header",
                ["description"] = "已有的 ETag；没有变化则答 304。 / The ETag you have; 304 if nothing changed.",
                ["schema"] = new JsonObject { ["type"] = "string" },
            }
        );
    }

    private static JsonObject Header(string description) =>
        new()
        {
            ["description"] = description,
            ["schema"] = new JsonObject { ["type"] = "string" },
        };

    private static JsonObject Reference(string name) => new() { ["$ref"] = "#/components/headers/" + name };
}
