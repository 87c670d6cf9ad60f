using Platform.Core;
using Platform.Records.Places;

namespace RescueTeams.Features.Readiness;

internal static class ReadinessServices
{
    public static IServiceCollection AddReadiness(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddTravel(configuration)
            .Configure<FindingRules>(configuration.GetSection("Finding"))
            .AddOptions<FindingRules>()
            .Configure<TravelEstimate>((rules, roads) => rules.Roads = roads)
            .Services.AddSingleton<EndOverdueHoldsJob>()
            .AddHostedService(p => p.GetRequiredService<EndOverdueHoldsJob>());
}
