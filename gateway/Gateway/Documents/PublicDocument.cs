using System.Text.Json.Nodes;
using Gateway.Routing;

namespace Gateway.Documents;

/// <summary>The parts of the merged document in addition to the services' paths: title, servers, authentication.</summary>
internal static class PublicDocument
{
    public static JsonObject Complete(JsonObject merged, RouteTable routes, PublicAddress site)
    {
        OptionalMembers.Apply(merged);
        VersionHeaders.Add(merged);
        RefusalResponses.Add(merged);
        Examples.Add(merged);
        merged["info"] = new JsonObject
        {
            ["title"] = "乡镇应急管理平台 API",
            ["version"] = "v1",
            ["description"] =
                "全部接口只有一种地址：`/v1/divisions/{division}/{collection}[/{id}[/{action}]]`；对一个区划取列表，即取其全部下级。\n\n"
                + "One grammar for the whole API; a list on a division means its subtree.\n\n"
                + "入门：令牌、分页、ETag、错误、限额见 [/docs/guide](/docs/guide)。 / Getting started: [/docs/guide](/docs/guide).",
            ["license"] = new JsonObject { ["name"] = "Apache-2.0", ["url"] = "https://www.apache.org/licenses/LICENSE-2.0" },
        };
        merged["servers"] = new JsonArray(new JsonObject { ["url"] = site.Root });
        merged["security"] = new JsonArray(
            new JsonObject { ["bearer"] = new JsonArray() },
            new JsonObject { ["partner"] = new JsonArray() }
        );
        ((JsonObject)merged["components"]!)["securitySchemes"] = new JsonObject
        {
            ["bearer"] = new JsonObject
            {
                ["type"] = "http",
                ["scheme"] = "bearer",
                ["bearerFormat"] = "JWT",
            },
            ["partner"] = new JsonObject
            {
                ["type"] = "oauth2",
                ["flows"] = new JsonObject
                {
                    ["clientCredentials"] = new JsonObject { ["tokenUrl"] = site.Of("/connect/token"), ["scopes"] = Scopes(routes) },
                },
            },
        };
        return merged;
    }

    // Identity grants no scopes for these: accounts are not administered by partners, and files belong to their service's collection.
    private static readonly string[] NotForPartners = ["users", "partners", "files"];

    private static JsonObject Scopes(RouteTable routes)
    {
        var scopes = new JsonObject();
        foreach (var collection in routes.Collections.Keys.Except(NotForPartners, StringComparer.Ordinal))
        {
            scopes[$"{collection}:read"] = $"读取{CollectionNames.Zh(collection)} / read {collection}";
            scopes[$"{collection}:write"] = $"写入{CollectionNames.Zh(collection)} / write {collection}";
        }

        return scopes;
    }
}
