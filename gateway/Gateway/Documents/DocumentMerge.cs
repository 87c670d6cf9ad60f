using System.Text.Json.Nodes;
using Gateway.Routing;
using Platform.Api.Document;

namespace Gateway.Documents;

/// <summary>
/// Makes one OpenAPI document of the services' own, so that the caller sees one API. Only what the gateway routes is in it.
/// Components of one name and one content are shared; where contents differ, each carries its service's name in front.
/// </summary>
internal static class DocumentMerge
{
    /// <param name="documents">By service; changed by the merge.</param>
    /// <param name="routes">Decides which paths are public and how operations are grouped.</param>
    public static JsonObject Merge(IReadOnlyDictionary<string, JsonObject> documents, RouteTable routes)
    {
        ComponentNames.MakeUnique(documents);
        var paths = new JsonObject();
        var components = new JsonObject();
        var operationIds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (service, document) in documents.OrderBy(d => d.Key, StringComparer.Ordinal))
        {
            foreach (var (path, item) in document["paths"] as JsonObject ?? [])
            {
                if (
                    CollectionOf(path) is { } collection
                    && routes.Collections.TryGetValue(collection, out var row)
                    && row.Service == service
                )
                {
                    paths[path] = Tagged((JsonObject)item!.DeepClone(), path, collection, service, operationIds);
                }
            }

            foreach (var (kind, entries) in document["components"] as JsonObject ?? [])
            {
                Add(kind, entries as JsonObject ?? [], components);
            }
        }

        components.Remove("securitySchemes");
        return new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["paths"] = paths,
            ["components"] = components,
            ["tags"] = new JsonArray([
                .. routes
                    .Collections.Keys.Where(c => paths.Any(p => CollectionOf(p.Key) == c))
                    .Select(c => new JsonObject { ["name"] = c, ["description"] = $"{CollectionNames.Zh(c)} / {CollectionNames.En(c)}" }),
            ]),
            [ApiDocument.ErrorCodes] = ErrorCodes(documents.Values),
        };
    }

    // What services share they all list.
    private static JsonArray ErrorCodes(IEnumerable<JsonObject> documents) =>
        [
            .. documents
                .SelectMany(document => document[ApiDocument.ErrorCodes] as JsonArray ?? [])
                .Concat(ErrorCodeList.Of(typeof(DocumentMerge).Assembly))
                .DistinctBy(error => (string?)error!["code"], StringComparer.Ordinal)
                .OrderBy(error => (string?)error!["code"], StringComparer.Ordinal)
                .Select(error => error!.DeepClone()),
        ];

    // /v1/divisions/{division}/{collection}/...
    private static string? CollectionOf(string path) =>
        path.Split('/') is ["", "v1", "divisions", _, var collection, ..] ? collection : null;

    private static JsonObject Tagged(JsonObject item, string path, string collection, string service, HashSet<string> operationIds)
    {
        foreach (var operation in Operations.Of((JsonNode)item).Select(o => o.Value))
        {
            Summaries.Add(operation, path);
            operation["tags"] = new JsonArray(collection);
            operation.Remove("security");
            if ((string?)operation["operationId"] is { } id && !operationIds.Add(id))
            {
                operation["operationId"] = ComponentNames.Prefix(service) + id;
            }
        }

        return item;
    }

    private static void Add(string kind, JsonObject entries, JsonObject components)
    {
        if (components[kind] is not JsonObject all)
        {
            components[kind] = all = [];
        }

        foreach (var (name, content) in entries)
        {
            all[name] ??= content?.DeepClone();
        }
    }
}
