using Platform.ServiceDefaults.Places;

namespace RescueTeams.Features.Readiness;

internal static class ReadinessServices
{
    public static IServiceCollection AddReadiness(this IServiceCollection services, IConfiguration configuration) => services
        .AddTravel(configuration).Configure<FindingRules>(configuration.GetSection("Finding"))
        .AddSingleton<EndOverdue>().AddHostedService(p => p.GetRequiredService<EndOverdue>());
}
