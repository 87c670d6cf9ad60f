using Organizations.Protos;
using Platform.Hosting.Peers;

namespace Notices.Sending;

internal static class SendingServices
{
    /// <summary>The sending jobs, and the peer that knows the holders of posts.</summary>
    public static IServiceCollection AddSending(this IServiceCollection services) =>
        services
            .AddPeer<OrganizationsService.OrganizationsServiceClient>("organizations")
            .AddSingleton<SendingMetrics>()
            .AddSingleton<NotificationListener>()
            .AddHostedService(p => p.GetRequiredService<NotificationListener>())
            .AddScoped<AddressResolver>()
            .AddScoped<SendBatch>()
            .AddHostedService<MessageRelay>()
            .AddHostedService<ExpireMessagesJob>();
}
