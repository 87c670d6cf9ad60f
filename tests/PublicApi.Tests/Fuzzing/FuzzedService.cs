using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Platform.Testing.Services;

namespace PublicApi.Tests.Fuzzing;

/// <summary>A real service, with nobody else to ask.</summary>
internal sealed class FuzzedService<TDb>(string name, string? keyFile = null) : ServiceFixture<TDb, TDb>(name)
    where TDb : DbContext
{
    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        if (keyFile is not null)
        {
            builder.UseSetting("Identity:SigningKeyFile", keyFile);
        }
    }
}
