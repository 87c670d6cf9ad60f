using Platform.Hosting.Peers;

namespace Notices.Channels;

internal static class ChannelServices
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The channels of the settings and their carriers. The relay repeats failed attempts from the database, so the HTTP client
    /// does not.</summary>
    public static IServiceCollection AddChannels(this IServiceCollection services)
    {
        services
            .AddHttpClient(HttpCarrier.Client, client => client.Timeout = Patience)
            .ConfigurePrimaryHttpMessageHandler(() =>
                new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }
            );
        return services
            .AddOutputBinding()
            .AddKeyedSingleton<ICarrier, WebhookCarrier>(ChannelKind.Webhook)
            .AddKeyedSingleton<ICarrier, DingTalkCarrier>(ChannelKind.DingTalk)
            .AddKeyedSingleton<ICarrier, SmtpCarrier>(ChannelKind.Smtp)
            .AddKeyedSingleton<ICarrier, MqttCarrier>(ChannelKind.Mqtt)
            .AddKeyedSingleton<ICarrier, BindingCarrier>(ChannelKind.Binding)
            .AddSingleton(p => new ChannelDirectory(
                p.GetRequiredService<IConfiguration>(),
                p,
                p.GetRequiredService<ILogger<ChannelDirectory>>()
            ));
    }
}
