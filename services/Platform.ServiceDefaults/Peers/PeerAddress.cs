namespace Platform.ServiceDefaults.Peers;

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

    private static string Key(string service, string face) => $"Services:{service.Replace("-", "", StringComparison.Ordinal)}:{face}";
}
