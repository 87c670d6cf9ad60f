using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Platform.Core;

namespace Platform.Records.Places;

/// <summary>One estimate of travel for all services of an installation.</summary>
public static class TravelSettings
{
    /// <summary>Adds <see cref="TravelEstimate"/> as <c>Travel__SpeedKmh</c> and <c>Travel__Detour</c> say.</summary>
    public static IServiceCollection AddTravel(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton(configuration.GetSection("Travel").Get<TravelEstimate>() ?? new());
}
