using Microsoft.EntityFrameworkCore;
using Platform.Hosting.Data;

namespace Dapr.Tests.Peers;

/// <summary>A service's database without tables of its own.</summary>
public sealed class EmptyDb(DbContextOptions<EmptyDb> options) : DbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UsePlatformTypes();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddPlatformTables();
}
