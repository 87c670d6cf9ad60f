using ContingencyPlans.Protos;
using Drills.Features.Programmes;
using Platform.Hosting.Peers;

namespace Drills.Features.Plans;

internal static class PlanServices
{
    /// <summary>Asking contingency-plans for the plans exercised.</summary>
    public static IServiceCollection AddPlans(this IServiceCollection services) =>
        services
            .AddPeer<ContingencyPlansService.ContingencyPlansServiceClient>("contingency-plans")
            .AddScoped<ReadPlan>()
            .AddScoped<CheckPlan>()
            .AddScoped<NamedInLines>()
            .AddSingleton<RecheckPlansJob>()
            .AddHostedService(p => p.GetRequiredService<RecheckPlansJob>());
}
