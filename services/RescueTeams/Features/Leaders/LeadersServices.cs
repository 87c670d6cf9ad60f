namespace RescueTeams.Features.Leaders;

internal static class LeadersServices
{
    public static IServiceCollection AddLeaders(this IServiceCollection services) =>
        services.AddSingleton<AskForLeaders>().AddHostedService(p => p.GetRequiredService<AskForLeaders>());
}
