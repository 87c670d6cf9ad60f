using Microsoft.EntityFrameworkCore;
using Organizations.Domain;
using Platform.ServiceDefaults.Data;

namespace Organizations.Data;

/// <summary>The tables of organizations; each table's shape stands in a configuration class beside this file.</summary>
public sealed class OrganizationsDb(DbContextOptions<OrganizationsDb> options) : DbContext(options)
{
    public DbSet<Institution> Institutions => Set<Institution>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UsePlatformTypes();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddPlatformTables();
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(OrganizationsDb).Assembly);
        modelBuilder.UseRecordVersions();
    }
}
