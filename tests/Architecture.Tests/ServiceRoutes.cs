using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Architecture.Tests;

/// <summary>The routes of all services, mapped as the services map them but without a server behind them.</summary>
internal sealed class ServiceRoutes : IEndpointRouteBuilder, IServiceProvider, IServiceProviderIsService
{
    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().AddRouting().BuildServiceProvider();

    private ServiceRoutes() { }

    public IServiceProvider ServiceProvider => this;

    public ICollection<EndpointDataSource> DataSources { get; } = [];

    /// <summary>Every route that a class <c>…Api</c> of a service maps.</summary>
    public static IReadOnlyList<RouteEndpoint> All()
    {
        var routes = new ServiceRoutes();
        foreach (
            var map in Solution
                .Services.Where(s => s.GetName().Name != "Gateway")
                .SelectMany(s => s.GetTypes())
                .Where(t => t.Name.EndsWith("Api", StringComparison.Ordinal))
                .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
                .Where(m => m.GetParameters() is [{ ParameterType: var only }] && only == typeof(IEndpointRouteBuilder))
        )
        {
            map.Invoke(null, [routes]);
        }

        return [.. routes.DataSources.SelectMany(source => source.Endpoints).Cast<RouteEndpoint>()];
    }

    public IApplicationBuilder CreateApplicationBuilder() => new ApplicationBuilder(this);

    public object? GetService(Type serviceType) =>
        serviceType == typeof(IServiceProviderIsService) ? this : _services.GetService(serviceType);

    /// <summary>A handler's parameter is the request's body or a service; only the body is named a request.</summary>
    public bool IsService(Type serviceType) => !serviceType.Name.EndsWith("Request", StringComparison.Ordinal);
}
