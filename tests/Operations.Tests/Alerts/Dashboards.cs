using System.Text.Json.Nodes;

namespace Operations.Tests.Alerts;

/// <summary>The Grafana dashboards' expressions, with Grafana's own variables filled in.</summary>
internal static class Dashboards
{
    public static IEnumerable<(string Name, JsonNode Json)> All() =>
        Directory
            .GetFiles(Repository.At("charts", "platform", "dashboards"), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(f => (Path.GetFileNameWithoutExtension(f), JsonNode.Parse(File.ReadAllText(f))!));

    public static IEnumerable<string> Expressions(JsonNode dashboard) =>
        Panels(dashboard)
            .SelectMany(p => p["targets"]?.AsArray() ?? [])
            .Select(t => t!["expr"]!.GetValue<string>())
            .Select(e =>
                e.Replace("$__rate_interval", "5m", StringComparison.Ordinal)
                    .Replace("$county", ".+", StringComparison.Ordinal)
                    .Replace("$job", ".+", StringComparison.Ordinal)
            );

    public static IEnumerable<JsonNode> Panels(JsonNode dashboard) => dashboard["panels"]!.AsArray().Select(p => p!);
}
