using Grpc.Core;
using Grpc.Core.Interceptors;
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
            .AddInterceptor(() => new Deadlines())
            .AddCallCredentials(async (_, metadata, provider) =>
                metadata.Add("Authorization", $"Bearer {await provider.GetRequiredService<ServiceToken>().Get()}"))
            .ConfigureChannel(channel => channel.UnsafeUseInsecureChannelCallCredentials = true); // plain text inside the mesh
        return services;
    }

    // A call without a deadline can hang its caller for ever.
    private sealed class Deadlines : Interceptor
    {
        public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
            TRequest request, ClientInterceptorContext<TRequest, TResponse> context, AsyncUnaryCallContinuation<TRequest, TResponse> continuation) =>
            continuation(request, Within(context, TimeSpan.FromSeconds(5)));

        public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
            TRequest request, ClientInterceptorContext<TRequest, TResponse> context, AsyncServerStreamingCallContinuation<TRequest, TResponse> continuation) =>
            continuation(request, Within(context, TimeSpan.FromMinutes(30)));

        private static ClientInterceptorContext<TRequest, TResponse> Within<TRequest, TResponse>(ClientInterceptorContext<TRequest, TResponse> context, TimeSpan time)
            where TRequest : class where TResponse : class => context.Options.Deadline is not null
            ? context
            : new ClientInterceptorContext<TRequest, TResponse>(context.Method, context.Host, context.Options.WithDeadline(DateTime.UtcNow + time));
    }
}
