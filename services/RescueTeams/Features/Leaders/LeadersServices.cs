namespace RescueTeams.Features.Leaders;

internal static class LeadersServices
{
    public static IServiceCollection AddLeaders(this IServiceCollection services) =>
        services.AddSingleton<RefreshLeadersJob>().AddHostedService(p => p.GetRequiredService<RefreshLeadersJob>());
}
