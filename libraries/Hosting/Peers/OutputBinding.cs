using Dapr.Client.Autogen.Grpc.v1;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Platform.Core;
using DaprClient = Dapr.Client.Autogen.Grpc.v1.Dapr.DaprClient;

namespace Platform.Hosting.Peers;

/// <summary>
/// Sends something out of the platform through a Dapr component (SMS, mail, a webhook); the component defines the channel, the address and
/// the secret. One call, no retry here: the caller knows whether repeating it does harm.
/// </summary>
public sealed class OutputBinding(DaprClient client, Sidecar sidecar)
{
    // A messaging gateway may be slow; the caller's own work must not wait indefinitely.
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <param name="binding">The component's name.</param>
    /// <param name="operation">What the component is to do, mostly <c>create</c>.</param>
    /// <exception cref="RpcException">The component refused, or is not there.</exception>
    /// <exception cref="DomainException">There is no sidecar.</exception>
    public async Task InvokeAsync(
        string binding,
        string operation,
        ReadOnlyMemory<byte> data,
        IReadOnlyDictionary<string, string> metadata,
        CancellationToken ct
    )
    {
        if (!sidecar.Enabled)
        {
            throw CoreErrors.PeerUnavailable.Because("Dapr");
        }

        var request = new InvokeBindingRequest
        {
            Name = binding,
            Operation = operation,
            Data = ByteString.CopyFrom(data.Span),
        };
        foreach (var (key, value) in metadata)
        {
            request.Metadata.Add(key, value);
        }

        await client.InvokeBindingAsync(
            request,
            sidecar.Token is { } token ? new Metadata { { Sidecar.TokenKey, token } } : null,
            cancellationToken: ct
        );
    }
}

/// <summary>Registers <see cref="OutputBinding"/>.</summary>
public static class OutputBindings
{
    /// <summary>Registers <see cref="OutputBinding"/> and the client it needs.</summary>
    public static IServiceCollection AddOutputBinding(this IServiceCollection services)
    {
        services.TryAddSingleton<Sidecar>();
        services.TryAddTransient<OutputBinding>();
        services
            .AddGrpcClient<DaprClient>(
                (provider, options) =>
                {
                    options.Address = provider.GetRequiredService<Sidecar>().Address;
                    options.ChannelOptionsActions.Add(channel => channel.MaxSendMessageSize = Sidecar.MaxMessageBytes);
                }
            )
            .AddInterceptor(() => new Deadlines(OutputBinding.Patience));
        return services;
    }
}
