using System.Security.Cryptography.X509Certificates;
using Identity.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Platform.Hosting.Access;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Identity.Accounts;

/// <summary>Users, passwords, lockout and the second factor.</summary>
internal static class AccountsSetup
{
    public static void AddAccounts(this IServiceCollection services, IdentitySettings settings)
    {
        services.AddSingleton(p => new CurrentCaller(p.GetRequiredService<IHttpContextAccessor>(), RequestCaller.In));
        services.AddScoped<IUserConfirmation<User>, EnabledAccounts>();
        services.AddScoped<IUserClaimsPrincipalFactory<User>, SessionPrincipal>();
        services
            .AddScoped<Sessions>()
            .AddScoped<SignInDuties>()
            .AddSingleton<UnknownNames>()
            .AddScoped<SignInRecord>()
            .AddScoped<SignInEnd>()
            .AddScoped<FirstAdministrator>();
        services
            .AddIdentityCore<User>(options =>
            {
                options.ClaimsIdentity.UserIdClaimType = Claims.Subject;
                options.ClaimsIdentity.UserNameClaimType = Claims.Name;
                options.Lockout.MaxFailedAccessAttempts = settings.FailuresBeforeLockout;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(settings.LockoutMinutes);
                options.SignIn.RequireConfirmedAccount = true; // "confirmed" is "enabled" here
                options.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789.-_";
                // PasswordPolicy applies our rules; the framework's own are weaker and different.
                options.Password = new PasswordOptions
                {
                    RequiredLength = 1,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                };
            })
            .AddUserStore<UserStore>()
            .AddPasswordValidator<PasswordPolicy>()
            .AddSignInManager<AccountSignIn>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<OneTimeCodes>(TokenOptions.DefaultAuthenticatorProvider);
    }

    /// <summary>The keys that seal cookies, codes and refresh tokens: in the database, so that replicas agree, and locked with the signing
    /// key.</summary>
    public static void AddSealingKeys(this IServiceCollection services, X509Certificate2? certificate)
    {
        var keys = services.AddDataProtection().SetApplicationName("identity").PersistKeysToDbContext<IdentityDb>();
        if (certificate is not null)
        {
            keys.ProtectKeysWithCertificate(certificate);
        }
    }
}
