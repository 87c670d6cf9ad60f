using Microsoft.Extensions.Configuration;

namespace Platform.Hosting.Peers;

/// <summary>
/// Where the settings say a peer is. The keys hold no dash: <c>Services:RescueTeams:Grpc</c>, so that the environment variable
/// <c>Services__RescueTeams__Grpc</c> is a word to every shell (some drop other names without saying so).
/// </summary>
public static class PeerAddress
{
    /// <param name="service">The name on the network: <c>rescue-teams</c>.</param>
    public static string Rest(string service) => Key(service, "Rest");

    /// <inheritdoc cref="Rest"/>
    public static string Grpc(string service) => Key(service, "Grpc");

    /// <summary>The name the peer's sidecar goes by; the service's own name if the settings don't say.</summary>
    /// <inheritdoc cref="Rest"/>
    public static string AppId(string service) => Key(service, "AppId");

    /// <summary>Whether the settings know of the peer at all: a small installation may run without it.</summary>
    public static bool KnowsPeer(this IConfiguration configuration, string service) =>
        configuration[Grpc(service)] is not null || configuration[AppId(service)] is not null;

    private static string Key(string service, string face) => $"Services:{service.Replace("-", "", StringComparison.Ordinal)}:{face}";
}
