using Identity.Accounts;
using Identity.Domain;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Platform.Hosting.Data;
using Platform.Records.Places;

namespace Identity.Data;

/// <summary>Users and their grants, partners, and what OpenID Connect keeps: clients, authorizations, tokens, keys.</summary>
public sealed class IdentityDb(DbContextOptions<IdentityDb> options) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<User> Users => Set<User>();

    public DbSet<UserGrant> UserGrants => Set<UserGrant>();

    public DbSet<Partner> Partners => Set<Partner>();

    public DbSet<RoleSetting> RoleSettings => Set<RoleSetting>();

    /// <inheritdoc/>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddPlatformTables();
        modelBuilder.ApplyConfiguration(new KnownPlaceTable());
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(IdentityDb).Assembly);
        modelBuilder.UseOpenIddict<Guid>();
        OpenIdTables.Name(modelBuilder);
        modelBuilder.UseRecordVersions();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UsePlatformTypes();
}
