using Platform.Cells;
using Platform.Hosting.Peers;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Health;

namespace Gateway.Routing;

/// <summary>The route table in YARP's own terms.</summary>
internal static class ProxyRoutes
{
    /// <summary>Metadata key: the rate-limit bucket of the route.</summary>
    public const string Bucket = "bucket";

    /// <summary>Metadata key: the route leads to pages whose forms can't send headers.</summary>
    public const string PlainForms = "plain-forms";

    /// <summary>The route value that holds the division; only API routes have it.</summary>
    public const string Division = "division";

    public static IReadOnlyList<RouteConfig> Of(RouteTable table) =>
        [
            .. table.Collections.Select(row =>
                Route(row.Key, $"/v1/divisions/{{{Division}}}/{row.Key}/{{**rest}}", row.Value) with
                {
                    AuthorizationPolicy = "default",
                }
            ),
            .. table.PassThrough.Select(row => Pages($"pass-{row.Key}", $"/{row.Key}/{{**rest}}", row.Value)),
        ];

    /// <summary>A cluster for the pool of every service, for that of every cell, and for every county's own deployments.</summary>
    public static IReadOnlyList<ClusterConfig> ClustersOf(RouteTable table, IConfiguration settings, PlacementPlan plan) =>
        [
            .. table.Services.Select(service => Cluster(Placement.ClusterOf(service), [Address(service, settings)], settings)),
            .. plan.Cells.SelectMany(cell => Clusters(cell.Key, cell.Value.Services, settings)),
            .. plan.Counties.SelectMany(county => Clusters(county.Key, county.Value.Services, settings)),
        ];

    private static IEnumerable<ClusterConfig> Clusters(
        string of,
        IReadOnlyDictionary<string, IReadOnlyList<string>> services,
        IConfiguration settings
    ) =>
        services.Select(service =>
            Cluster(Placement.ClusterOf(service.Key, of), service.Value, settings) with
            {
                // A second after it answers it is used, a second after it does not it is not.
                HealthCheck = new HealthCheckConfig
                {
                    Active = new ActiveHealthCheckConfig
                    {
                        Enabled = true,
                        Path = "/readyz",
                        Interval = TimeSpan.FromSeconds(1),
                        Timeout = TimeSpan.FromSeconds(3),
                        Policy = HealthCheckConstants.ActivePolicy.ConsecutiveFailures,
                    },
                },
                Metadata = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    [ConsecutiveFailuresHealthPolicyOptions.ThresholdMetadataName] = "1",
                },
            }
        );

    private static ClusterConfig Cluster(string id, IReadOnlyList<string> addresses, IConfiguration settings) =>
        new()
        {
            ClusterId = id,
            Destinations = addresses.ToDictionary(
                address => address,
                address => new DestinationConfig { Address = address },
                StringComparer.Ordinal
            ),
            HttpRequest = new ForwarderRequestConfig { ActivityTimeout = settings.GetValue<TimeSpan>("Upstream:ActivityTimeout") },
        };

    public static string Address(string service, IConfiguration settings) =>
        settings[PeerAddress.Rest(service)]
        ?? throw new InvalidOperationException($"{PeerAddress.Rest(service)} is not set: the route table sends collections there.");

    // Pages of a service, with plain forms.
    private static RouteConfig Pages(string id, string path, RouteTable.Row row)
    {
        var route = Route(id, path, row);
        return route with { Metadata = new Dictionary<string, string>(route.Metadata!, StringComparer.Ordinal) { [PlainForms] = "true" } };
    }

    private static RouteConfig Route(string id, string path, RouteTable.Row row) =>
        new()
        {
            RouteId = id,
            ClusterId = Placement.ClusterOf(row.Service),
            Match = new RouteMatch { Path = path },
            Metadata = new Dictionary<string, string>(StringComparer.Ordinal) { [Bucket] = row.Bucket },
        };
}
