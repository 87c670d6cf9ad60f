using Platform.Cells;
using Platform.Cells.Hosting;
using Platform.Hosting.Operations;
using Yarp.ReverseProxy.Configuration;

namespace Gateway.Routing;

/// <summary>Gives the proxy a cluster for every deployment in the placement, as soon as it appears; requests in progress are not
/// affected.</summary>
internal sealed class UpdateProxyConfigJob(
    InMemoryConfigProvider proxy,
    PlacementFile placement,
    RouteTable table,
    IConfiguration settings,
    TimeProvider clock,
    ILogger<UpdateProxyConfigJob> log
) : PeriodicJob(TimeSpan.FromSeconds(1), clock, log)
{
    private PlacementPlan _followed = PlacementPlan.Pooled;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await RunOnceAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override Task RunOnceAsync(CancellationToken ct)
    {
        if (placement.Plan != _followed)
        {
            _followed = placement.Plan;
            proxy.Update(ProxyRoutes.Of(table), ProxyRoutes.ClustersOf(table, settings, _followed));
        }

        return Task.CompletedTask;
    }
}
