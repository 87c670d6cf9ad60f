using System.Text.Json.Nodes;

namespace Platform.Cli.Backup;

/// <summary>Of the broker's definitions what is not a secret: queues, exchanges, bindings and policies. Users and their hashes stay
/// away.</summary>
internal static class BrokerTopology
{
    private static readonly string[] Kept = ["queues", "exchanges", "bindings", "policies"];

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
