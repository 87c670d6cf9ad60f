using Platform.ServiceDefaults.Peers;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Forwarder;

namespace Gateway.Routing;

/// <summary>The route table in YARP's own terms.</summary>
internal static class ProxyRoutes
{
    /// <summary>Metadata key: the rate-limit bucket of the route.</summary>
    public const string Bucket = "bucket";

    /// <summary>The route value that holds the division; only API routes have it.</summary>
    public const string Division = "division";

    public static IReadOnlyList<RouteConfig> Of(RouteTable table) =>
    [
        .. table.Collections.Select(row => Route(row.Key, $"/v1/divisions/{{{Division}}}/{row.Key}/{{**rest}}", row.Value) with
        {
            AuthorizationPolicy = "default",
        }),
        .. table.PassThrough.Select(row => Route($"pass-{row.Key}", $"/{row.Key}/{{**rest}}", row.Value)),
    ];

    public static IReadOnlyList<ClusterConfig> ClustersOf(RouteTable table, IConfiguration settings) =>
    [
        .. table.Services.Select(service => new ClusterConfig
        {
            ClusterId = Placement.ClusterOf(service),
            Destinations = new Dictionary<string, DestinationConfig>(StringComparer.Ordinal)
            {
                [service] = new() { Address = Address(service, settings) },
            },
            HttpRequest = new ForwarderRequestConfig { ActivityTimeout = settings.GetValue<TimeSpan>("Upstream:ActivityTimeout") },
        }),
    ];

    public static string Address(string service, IConfiguration settings) =>
        settings[PeerAddress.Rest(service)]
        ?? throw new InvalidOperationException($"{PeerAddress.Rest(service)} is not set: the route table sends collections there.");

    private static RouteConfig Route(string id, string path, RouteTable.Row row) => new()
    {
        RouteId = id,
        ClusterId = Placement.ClusterOf(row.Service),
        Match = new RouteMatch { Path = path },
        Metadata = new Dictionary<string, string>(StringComparer.Ordinal) { [Bucket] = row.Bucket },
    };
}
