namespace Identity;

/// <summary>Reads the settings that decide how the service is put together.</summary>
internal static class SettingsReading
{
    public static IdentitySettings AddIdentitySettings(this WebApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection("Identity");
        builder.Services.Configure<IdentitySettings>(section);
        return section.Get<IdentitySettings>() ?? new IdentitySettings();
    }

    /// <summary>The public address of the platform, which is also the issuer's name.</summary>
    public static Uri Issuer(this IConfiguration configuration) =>
        new(configuration["Auth:Issuer"] ?? throw new InvalidOperationException("Setting Auth:Issuer is missing."));
}
