using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Platform.Core.Persons;

namespace Platform.Records.Persons;

/// <summary>Registers what services that keep persons need.</summary>
public static class PersonServices
{
    /// <summary>
    /// The key of persons' names, from <c>Platform:PersonKey</c>: one for the installation, secret, never changed. The key of mobile
    /// numbers, from <c>Platform:PhoneKey</c>: secret, can be replaced while <c>Platform:FormerPhoneKey</c> is the one before.
    /// </summary>
    public static void AddPersons(this IServiceCollection services)
    {
        services.AddSingleton(p =>
        {
            var settings = p.GetRequiredService<IConfiguration>();
            return new PersonKey(
                settings["Platform:PersonKey"] ?? "",
                new PhoneCipher(settings["Platform:PhoneKey"] ?? "", settings["Platform:FormerPhoneKey"])
            );
        });
        services.AddSingleton<IInterceptor>(OpenPhones.Instance);
        services.AddHostedService<SealPhonesJob>();
    }
}
