using Microsoft.EntityFrameworkCore;
using Platform.Core.Files;
using Platform.Core.Persons;
using Platform.Hosting.Data;
using Platform.Records.Files;
using Platform.Records.Persons;
using Platform.Records.Places;
using SocialForces.Domain;

namespace SocialForces.Data;

/// <summary>The tables of social forces; the configuration classes in this folder define the shape of each table.</summary>
public sealed class SocialForcesDb(DbContextOptions<SocialForcesDb> options) : DbContext(options)
{
    public DbSet<Force> Forces => Set<Force>();

    public DbSet<ForceMember> Members => Set<ForceMember>();

    public DbSet<ForceRules> Rules => Set<ForceRules>();

    public DbSet<Agreement> Agreements => Set<Agreement>();

    public DbSet<Mobilization> Mobilizations => Set<Mobilization>();

    public DbSet<Person> Persons => Set<Person>();

    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UsePlatformTypes();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddPlatformTables();
        modelBuilder
            .ApplyConfiguration(new PersonTable())
            .ApplyConfiguration(new StoredFileTable())
            .ApplyConfiguration(new KnownPlaceTable());
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(SocialForcesDb).Assembly);
        modelBuilder.UseRecordVersions();
    }
}
