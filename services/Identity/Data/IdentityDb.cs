using Identity.Accounts;
using Identity.Domain;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Platform.Hosting.Data;
using Platform.Records.Places;

namespace Identity.Data;

/// <summary>Users and their grants, partners, and the tables of OpenID Connect: clients, authorizations, tokens, keys.</summary>
public sealed class IdentityDb(DbContextOptions<IdentityDb> options) : DbContext(options), IDataProtectionKeyContext
{
    /// <summary>Accounts of people; disabled ones too.</summary>
    public DbSet<User> Users => Set<User>();

    /// <summary>Roles at divisions, past, present and future; revoked ones too.</summary>
    public DbSet<UserGrant> UserGrants => Set<UserGrant>();

    /// <summary>Partner systems; disabled ones too.</summary>
    public DbSet<Partner> Partners => Set<Partner>();

    /// <summary>One row for each role with a setting; a role without a row has the defaults.</summary>
    public DbSet<RoleSetting> RoleSettings => Set<RoleSetting>();

    /// <inheritdoc/>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddPlatformTables();
        modelBuilder.ApplyConfiguration(new KnownPlaceTable());
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(IdentityDb).Assembly);
        modelBuilder.UseOpenIddict<Guid>();
        OpenIdTables.Name(modelBuilder);
        modelBuilder.UseRecordVersions();
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UsePlatformTypes();
}
