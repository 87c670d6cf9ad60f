using System.Collections.Frozen;
using System.Text.Json;

namespace Platform.Core.Peers;

/// <summary>
/// Which services may call which gRPC operations of a service. The table is the file that the chart makes the sidecars' policy of, so it
/// holds with sidecars and without, and also for a call that goes past them.
/// </summary>
/// <param name="service">The service that is called.</param>
/// <param name="calls">For each caller the paths of the operations it may call:
/// <c>/platform.journal.v1.EventJournalService/Replay</c>.</param>
public sealed class PeerAccess(string service, IReadOnlyDictionary<string, FrozenSet<string>> calls)
{
    private const string ClientPrefix = "svc-";

    /// <summary>The platform's own table, for this service.</summary>
    public static PeerAccess Of(string service) => new(service, ReadTable());

    /// <summary>Whether a client may call the operation. A service may always call its own kind: its deployments in other cells.</summary>
    /// <param name="client">The client id of the caller's token: <c>svc-reports</c>.</param>
    /// <param name="operation">The request's path.</param>
    public bool Allows(string client, string operation)
    {
        var caller = client.StartsWith(ClientPrefix, StringComparison.Ordinal) ? client[ClientPrefix.Length..] : client;
        return caller == service || (calls.TryGetValue(caller, out var operations) && operations.Contains(operation));
    }

    private static Dictionary<string, FrozenSet<string>> ReadTable()
    {
        using var file = typeof(PeerAccess).Assembly.GetManifestResourceStream("peers.json")!;
        using var table = JsonDocument.Parse(file);
        return table
            .RootElement.EnumerateObject()
            .ToDictionary(
                caller => caller.Name,
                caller =>
                    caller.Value.GetProperty("calls").EnumerateArray().Select(o => o.GetString()!).ToFrozenSet(StringComparer.Ordinal),
                StringComparer.Ordinal
            );
    }
}
