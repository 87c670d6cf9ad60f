using Platform.Core.Placement;
using Platform.Hosting.Operations;
using Platform.Hosting.Placement;
using Yarp.ReverseProxy.Configuration;

namespace Gateway.Routing;

/// <summary>Gives the proxy a cluster for every deployment the placement names, as soon as it names it; requests under way are not
/// touched.</summary>
internal sealed class FollowPlacement(
    InMemoryConfigProvider proxy,
    PlacementFile placement,
    RouteTable table,
    IConfiguration settings,
    TimeProvider clock,
    ILogger<FollowPlacement> log
) : Rounds(TimeSpan.FromSeconds(1), clock, log)
{
    private PlacementPlan followed = PlacementPlan.Pooled;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Round(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override Task Round(CancellationToken ct)
    {
        if (placement.Plan != followed)
        {
            followed = placement.Plan;
            proxy.Update(ProxyRoutes.Of(table), ProxyRoutes.ClustersOf(table, settings, followed));
        }

        return Task.CompletedTask;
    }
}
