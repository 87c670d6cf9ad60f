using Gateway.Limits;
using Gateway.Sessions;
using Platform.Cells;
using Platform.Cells.Hosting;
using Yarp.ReverseProxy.Forwarder;

namespace Gateway.Routing;

/// <summary>YARP with our routes, and the steps every proxied request passes.</summary>
internal static class ProxySetup
{
    public static void AddProxy(this WebApplicationBuilder builder)
    {
        builder
            .Services.AddOptions<RouteTable>()
            .BindConfiguration("Routes")
            .Validate(table => table.Collections.Count > 0, "The route table (settings section Routes:Collections) is empty.")
            .ValidateOnStart();
        builder.Services.AddOptions<BodyLimits>().BindConfiguration("Bodies");
        var table = builder.Configuration.GetSection("Routes").Get<RouteTable>() ?? new RouteTable();
        builder
            .Services.AddReverseProxy()
            .LoadFromMemory(ProxyRoutes.Of(table), ProxyRoutes.ClustersOf(table, builder.Configuration, PlacementPlan.Pooled))
            .AddTransforms(UpstreamTransforms.Add);
        builder.Services.AddSingleton<IForwarderHttpClientFactory, UpstreamClients>();
        builder.Services.AddSingleton<CountyHomesPollingJob>().AddHostedService(p => p.GetRequiredService<CountyHomesPollingJob>());
        builder.Services.AddSingleton<CodeHoldersPollingJob>().AddHostedService(p => p.GetRequiredService<CodeHoldersPollingJob>());
        builder.Services.AddHealthChecks().AddCheck<CountyHomesPollingJob>("county-homes", tags: ["ready"]);
        builder
            .Services.AddPlacement()
            .AddSingleton<Placement>()
            .AddSingleton<PendingWrites>()
            .AddSingleton<CountyMetrics>()
            .AddSingleton<CountyRoute>();
        builder.Services.AddHostedService(p => ActivatorUtilities.CreateInstance<UpdateProxyConfigJob>(p, table));
    }

    public static void MapProxy(this IEndpointRouteBuilder app) =>
        app.MapReverseProxy(proxy =>
            {
                proxy.Use(UpstreamFailure.ExplainAsync);
                proxy.Use(DivisionInPath.CheckAsync);
                proxy.Use(OldDivision.AnswerAsync);
                proxy.Use(SessionToken.AttachAsync);
                proxy.Use(proxy.ApplicationServices.GetRequiredService<CountyRoute>().SendAsync);
                proxy.UseLoadBalancing();
            })
            .ConfigureEndpoints(
                (endpoint, route) =>
                {
                    endpoint.WithMetadata(new Bucket(route.Metadata![ProxyRoutes.Bucket]));
                    if (route.Metadata.ContainsKey(ProxyRoutes.PlainForms))
                    {
                        endpoint.WithMetadata(new PlainForm());
                    }
                }
            );
}
