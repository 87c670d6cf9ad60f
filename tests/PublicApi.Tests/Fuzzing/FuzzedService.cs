using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Platform.Testing.Services;

namespace PublicApi.Tests.Fuzzing;

/// <summary>A real service, with nobody else to ask.</summary>
internal sealed class FuzzedService<TDb>(string name, string? keyFile = null) : ServiceFixture<TDb, TDb>(name)
    where TDb : DbContext
{
    private static readonly string[] Others =
    [
        "organizations",
        "rescueteams",
        "contingencyplans",
        "drills",
        "socialforces",
        "notices",
        "reports",
        "identity",
    ];

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        foreach (var other in Others)
        {
            builder.UseSetting($"Services:{other}:Grpc", "http://127.0.0.1:1"); // nobody answers there
        }

        if (keyFile is not null)
        {
            builder.UseSetting("Identity:SigningKeyFile", keyFile);
        }
    }
}
