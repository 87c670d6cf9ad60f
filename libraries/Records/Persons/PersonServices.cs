using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Platform.Core.Persons;

namespace Platform.Records.Persons;

/// <summary>Registers what services that keep persons need.</summary>
public static class PersonServices
{
    /// <summary>The key of persons' names, from <c>Platform:PersonKey</c>: one for the installation, secret, never changed.</summary>
    public static void AddPersons(this IServiceCollection services) =>
        services.AddSingleton(p => new PersonKey(p.GetRequiredService<IConfiguration>()["Platform:PersonKey"] ?? ""));
}
