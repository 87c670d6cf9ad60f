using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Platform.ServiceDefaults.Peers;

/// <summary>The one place where gRPC clients of other services are registered.</summary>
public static class PeerClients
{
    /// <summary>A client of the peer's service, at the address in <see cref="PeerAddress.Grpc"/>, with the service's own token and a deadline.</summary>
    /// <param name="name">To tell clients apart that ask the same of several peers.</param>
    public static IServiceCollection AddPeer<TClient>(this IServiceCollection services, string peer, string? name = null) where TClient : class
    {
        services.AddGrpcClient<TClient>(name ?? typeof(TClient).Name, (provider, options) =>
                options.Address = new Uri(provider.GetRequiredService<IConfiguration>()[PeerAddress.Grpc(peer)]
                    ?? throw new InvalidOperationException($"Setting {PeerAddress.Grpc(peer)} is missing.")))
            .AddInterceptor(() => new Deadlines(TimeSpan.FromSeconds(5)))
            .AddCallCredentials(async (_, metadata, provider) =>
                metadata.Add("Authorization", $"Bearer {await provider.GetRequiredService<ServiceToken>().Get()}"))
            .ConfigureChannel(channel => channel.UnsafeUseInsecureChannelCallCredentials = true); // plain text inside the mesh
        return services;
    }
}
