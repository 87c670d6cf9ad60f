namespace Gateway.Routing;

/// <summary>
/// The one place that says which cluster serves a service's routes. A county that gets a deployment of its own becomes
/// another cluster here, chosen by the first six digits of the division.
/// </summary>
internal static class Placement
{
    /// <summary>The cluster of the shared deployment.</summary>
    public static string ClusterOf(string service) => service;
}
