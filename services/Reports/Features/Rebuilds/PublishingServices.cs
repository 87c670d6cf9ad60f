using Grpc.Net.ClientFactory;
using Platform.Cells.Hosting;
using Platform.Hosting.Peers;
using Platform.Hosting.Protos;

namespace Reports.Features.Rebuilds;

/// <summary>The services whose journals contain facts. A new service is a line here.</summary>
internal static class PublishingServices
{
    public static readonly string[] All = ["organizations", "rescue-teams", "social-forces", "contingency-plans", "drills"];

    /// <summary>A client of each journal, under its service's name.</summary>
    public static IServiceCollection AddJournals(this IServiceCollection services)
    {
        foreach (var service in All)
        {
            services.AddPeer<EventJournalService.EventJournalServiceClient>(service, service);
        }

        return services;
    }

    /// <summary>
    /// The journals of the services that are installed here (one missing in the settings has no events), and of each cell: a county's
    /// events before its move are in the journal of its former cell.
    /// </summary>
    public static IReadOnlyList<EventJournalService.EventJournalServiceClient> Journals(IServiceProvider provider) =>
        [
            .. All.Where(provider.GetRequiredService<IConfiguration>().KnowsPeer)
                .Select(provider.GetRequiredService<GrpcClientFactory>().CreateClient<EventJournalService.EventJournalServiceClient>),
            .. from cell in provider.GetRequiredService<PlacementFile>().Plan.Cells.Values
            from service in cell.Grpc
            select new EventJournalService.EventJournalServiceClient(PeerClients.At(provider, service.Key, new Uri(service.Value))),
        ];
}
