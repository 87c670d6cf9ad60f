using Platform.Cells;
using Platform.Cells.Hosting;
using Yarp.ReverseProxy;
using Yarp.ReverseProxy.Model;

namespace Gateway.Routing;

/// <summary>
/// The one place that decides which deployment serves a request: the county's own while it is healthy, else its cell's pool. Both work on
/// the same database, so a county whose deployment does not exist yet, or no longer exists, is served all the same.
/// </summary>
internal sealed class Placement(PlacementFile file, CountyHomesPollingJob homes, IProxyStateLookup proxies)
{
    private Overlaid _overlaid = new(PlacementPlan.Pooled, null, PlacementPlan.Pooled);

    /// <summary>The cluster of the shared cell's pool.</summary>
    public static string ClusterOf(string service) => service;

    /// <summary>The cluster of a cell's pool, or of a county's own deployment.</summary>
    public static string ClusterOf(string service, string cellOrCounty) => $"{service}@{cellOrCounty}";

    /// <summary>The service of the cluster.</summary>
    public static string ServiceOf(string cluster) => cluster.Split('@')[0];

    /// <summary>The content of the placement file, with each county in its present cell.</summary>
    public PlacementPlan Plan
    {
        get
        {
            var (filePlan, known, last) = (file.Plan, homes.Known, _overlaid);
            if (last.FilePlan != filePlan || last.Known != known)
            {
                _overlaid = last = new(filePlan, known, known is null ? filePlan : PlacementOverlay.Over(filePlan, known));
            }

            return last.Plan;
        }
    }

    /// <summary>It is not known, or not known yet, how to reach the county's cell: better no answer than another cell's.</summary>
    public bool IsUnreachable(string service, string county) =>
        Plan.Of(county).Cell is var cell
        && cell != PlacementPlan.SharedCell
        && (
            !Plan.Cells.TryGetValue(cell, out var there)
            || (there.Services.ContainsKey(service) && !proxies.TryGetCluster(ClusterOf(service, cell), out _))
        );

    /// <summary>The county's own deployment of the service; null if it has none that is known to be healthy.</summary>
    public ClusterState? Own(string service, string county) =>
        Plan.Of(county).Dedicated
        && proxies.TryGetCluster(ClusterOf(service, county), out var cluster)
        && cluster.DestinationsState.AllDestinations.Any(d => d.Health.Active == DestinationHealth.Healthy)
            ? cluster
            : null;

    /// <summary>The pool of the county's cell; null if the cell does not have this service, which then serves the entire city.</summary>
    public ClusterState? Pool(string service, string county) =>
        Plan.Of(county).Cell is var cell
        && cell != PlacementPlan.SharedCell
        && proxies.TryGetCluster(ClusterOf(service, cell), out var cluster)
            ? cluster
            : null;

    /// <summary>Counties under the place whose data of the service is in another cell than the shared one.</summary>
    public IEnumerable<string> Elsewhere(string service, string place) =>
        Plan
            .Counties.Where(c =>
                c.Value.Cell != PlacementPlan.SharedCell
                && c.Key.Length > place.Length
                && c.Key.StartsWith(place, StringComparison.Ordinal)
                && Plan.Cells.GetValueOrDefault(c.Value.Cell)?.Services.ContainsKey(service) != false
            )
            .Select(c => c.Key)
            .Order(StringComparer.Ordinal);

    private sealed record Overlaid(PlacementPlan FilePlan, IReadOnlyDictionary<string, CountyHome>? Known, PlacementPlan Plan);
}
