using System.Text.Json.Nodes;

namespace Gateway.Documents;

/// <summary>Puts the Chinese name of every operation in front of its English one; the names are in <c>summaries.zh.txt</c>.</summary>
internal static class Summaries
{
    private static readonly Dictionary<string, string> Zh = Read();

    /// <summary>The Chinese name of an operation; null if it has none yet.</summary>
    public static string? Of(string operation, string path) =>
        path.Split('/') switch
        {
            [.., "export"] => $"导出{Named(path)}",
            [.., "template"] => $"{Named(path)}导入模板",
            [.., "import"] => $"导入{Named(path)}",
            _ => Zh.GetValueOrDefault(operation),
        };

    public static void Add(JsonObject operation, string path)
    {
        if ((string?)operation["operationId"] is { } id && Of(id, path) is { } zh)
        {
            operation["summary"] = $"{zh} / {(string?)operation["summary"] ?? id}";
        }
    }

    // /v1/divisions/{division}/institutions/staff/export: 应急管理机构 (staff)
    private static string Named(string path) =>
        path.Split('/') is ["", "v1", "divisions", _, var collection, .. var rest]
            ? CollectionNames.Zh(collection) + (rest is [var part, _, ..] ? $"（{part}）" : "")
            : "";

    private static Dictionary<string, string> Read()
    {
        using var stream = typeof(Summaries).Assembly.GetManifestResourceStream("summaries.zh.txt")!;
        using var reader = new StreamReader(stream);
        return reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Trim().Split('=', 2))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
    }
}
