using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Grpc.Net.ClientFactory;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Platform.Faults;

namespace Platform.Hosting.Peers;

/// <summary>The one place where gRPC clients of other services are registered.</summary>
public static class PeerClients
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>
    /// A Kubernetes Service chooses a pod for a connection, not for a call, and a gRPC client would keep its one connection indefinitely:
    /// pods that start later would get no calls. Calls in progress on the old connection finish there.
    /// </summary>
    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(1);

    /// <summary>
    /// A client of the peer's service with the service's own token and a deadline: through the sidecar if there is one, else at the address
    /// in <see cref="PeerAddress.Grpc"/>. Calls are not repeated here; the sidecar repeats those that may be repeated.
    /// </summary>
    /// <param name="name">Distinguishes clients of the same type for several peers.</param>
    public static IServiceCollection AddPeer<TClient>(this IServiceCollection services, string peer, string? name = null)
        where TClient : class
    {
        services.TryAddSingleton<Sidecar>();
        services
            .AddGrpcClient<TClient>(
                name ?? typeof(TClient).Name,
                (provider, options) =>
                    Reach(options, peer, provider.GetRequiredService<Sidecar>(), provider.GetRequiredService<IConfiguration>())
            )
            .ConfigurePrimaryHttpMessageHandler(() =>
                new SocketsHttpHandler { PooledConnectionLifetime = ConnectionLife, EnableMultipleHttp2Connections = true }
            )
            .AddInterceptor(() => new PeerRefusals(peer))
            .AddInterceptor(() => new Deadlines(Patience))
            .AddCallCredentials(
                async (_, metadata, provider) =>
                    metadata.Add("Authorization", $"Bearer {await provider.GetRequiredService<ServiceToken>().GetAsync()}")
            )
            .ConfigureChannel(channel =>
            {
                channel.UnsafeUseInsecureChannelCallCredentials = true; // plain text inside the mesh
                channel.MaxSendMessageSize = channel.MaxReceiveMessageSize = Sidecar.MaxMessageBytes;
            });
        return services;
    }

    /// <summary>
    /// Calls to a peer at an address that is known only at run time; with the service's own token and a deadline, past the sidecar.
    /// </summary>
    public static CallInvoker At(IServiceProvider provider, string peer, Uri address)
    {
        var token = provider.GetRequiredService<ServiceToken>();
        var channel = GrpcChannel.ForAddress(
            address,
            new GrpcChannelOptions
            {
                Credentials = ChannelCredentials.Create(
                    ChannelCredentials.Insecure,
                    CallCredentials.FromInterceptor(
                        async (_, metadata) => metadata.Add("Authorization", $"Bearer {await token.GetAsync()}")
                    )
                ),
                UnsafeUseInsecureChannelCallCredentials = true,
                MaxReceiveMessageSize = Sidecar.MaxMessageBytes,
            }
        );
        return channel.Intercept(new PeerRefusals(peer)).Intercept(new Deadlines(Patience));
    }

    private static void Reach(GrpcClientFactoryOptions options, string peer, Sidecar sidecar, IConfiguration configuration)
    {
        if (sidecar.Enabled)
        {
            options.Address = sidecar.Address;
            options.InterceptorRegistrations.Add(
                new InterceptorRegistration(
                    InterceptorScope.Channel,
                    _ => new ThroughSidecar(configuration[PeerAddress.AppId(peer)] ?? peer, sidecar.Token)
                )
            );
        }
        else
        {
            options.Address = new Uri(
                configuration[PeerAddress.Grpc(peer)]
                    ?? throw new InvalidOperationException($"Setting {PeerAddress.Grpc(peer)} is missing.")
            );
        }
    }
}
