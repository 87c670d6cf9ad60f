using Microsoft.Extensions.Configuration;

namespace Platform.Hosting.Peers;

/// <summary>
/// Reads a peer's address from the settings. The keys contain no dash: <c>Services:RescueTeams:Grpc</c>, so that the environment variable
/// <c>Services__RescueTeams__Grpc</c> is valid in every shell (some silently drop other names).
/// </summary>
public static class PeerAddress
{
    /// <param name="service">The name on the network: <c>rescue-teams</c>.</param>
    public static string Rest(string service) => Key(service, "Rest");

    /// <inheritdoc cref="Rest"/>
    public static string Grpc(string service) => Key(service, "Grpc");

    /// <summary>The app id of the peer's sidecar; the service's own name by default.</summary>
    /// <inheritdoc cref="Rest"/>
    public static string AppId(string service) => Key(service, "AppId");

    /// <summary>Whether the settings contain the peer; a small installation may run without it.</summary>
    public static bool KnowsPeer(this IConfiguration configuration, string service) =>
        configuration[Grpc(service)] is not null || configuration[AppId(service)] is not null;

    private static string Key(string service, string face) => $"Services:{service.Replace("-", "", StringComparison.Ordinal)}:{face}";
}
