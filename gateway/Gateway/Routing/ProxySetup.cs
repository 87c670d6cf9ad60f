using Gateway.Limits;
using Gateway.Sessions;
using Yarp.ReverseProxy.Forwarder;

namespace Gateway.Routing;

/// <summary>YARP, told our routes, and the steps every proxied request takes.</summary>
internal static class ProxySetup
{
    public static void AddProxy(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<RouteTable>().BindConfiguration("Routes")
            .Validate(table => table.Collections.Count > 0, "The route table (settings section Routes:Collections) is empty.").ValidateOnStart();
        builder.Services.AddOptions<BodyLimits>().BindConfiguration("Bodies");
        var table = builder.Configuration.GetSection("Routes").Get<RouteTable>() ?? new RouteTable();
        builder.Services.AddReverseProxy()
            .LoadFromMemory(ProxyRoutes.Of(table), ProxyRoutes.ClustersOf(table, builder.Configuration))
            .AddTransforms(UpstreamTransforms.Add);
        builder.Services.AddSingleton<IForwarderHttpClientFactory, UpstreamClients>();
    }

    public static void MapProxy(this IEndpointRouteBuilder app) => app.MapReverseProxy(proxy =>
    {
        proxy.Use(UpstreamFailure.Explain);
        proxy.Use(DivisionInPath.Check);
        proxy.Use(SessionToken.Attach);
    }).ConfigureEndpoints((endpoint, route) => endpoint.WithMetadata(new Bucket(route.Metadata![ProxyRoutes.Bucket])));
}
