using System.Text.Json.Nodes;

namespace Platform.Cli.Backup;

/// <summary>Of the broker's definitions what is not a secret: queues, exchanges, bindings and policies. Users and their hashes stay
/// away.</summary>
internal static class BrokerTopology
{
    private static readonly string[] Kept = ["queues", "exchanges", "bindings", "policies"];

    /// <summary>The event types that each queue is bound to, from their routing keys: <c>622921.PlanChanged</c>.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> TypesByQueue(string topology) =>
        JsonNode.Parse(topology)!["bindings"]!
            .AsArray()
            .Select(b => (Queue: (string)b!["destination"]!, Key: (string)b["routing_key"]!))
            .Where(b => b.Key.Contains('.', StringComparison.Ordinal))
            .GroupBy(b => b.Queue, StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key,
                IReadOnlySet<string> (g) => g.Select(b => b.Key[(b.Key.LastIndexOf('.') + 1)..]).ToHashSet(StringComparer.Ordinal),
                StringComparer.Ordinal
            );

    public static string Of(string definitions)
    {
        var all = JsonNode.Parse(definitions)!.AsObject();
        var kept = new JsonObject();
        foreach (var part in Kept.Where(all.ContainsKey))
        {
            kept[part] = all[part]!.DeepClone();
        }

        return kept.ToJsonString(new() { WriteIndented = true });
    }
}
