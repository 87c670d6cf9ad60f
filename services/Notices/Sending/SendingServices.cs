using Organizations.Protos;
using Platform.Hosting.Peers;
using RescueTeams.Protos;

namespace Notices.Sending;

internal static class SendingServices
{
    /// <summary>The sending jobs, and the peers that know the holders of posts and the members of teams.</summary>
    public static IServiceCollection AddSending(this IServiceCollection services) =>
        services
            .AddPeer<OrganizationsService.OrganizationsServiceClient>("organizations")
            .AddPeer<RescueTeamsService.RescueTeamsServiceClient>("rescue-teams")
            .AddSingleton<SendingMetrics>()
            .AddSingleton<NotificationListener>()
            .AddHostedService(p => p.GetRequiredService<NotificationListener>())
            .AddScoped<AddressResolver>()
            .AddScoped<RollCallRecipients>()
            .AddScoped<SendBatch>()
            .AddHostedService<MessageRelay>()
            .AddHostedService<ExpireMessagesJob>();
}
