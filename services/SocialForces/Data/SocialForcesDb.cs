using Microsoft.EntityFrameworkCore;
using Platform.Core.Files;
using Platform.Core.Persons;
using Platform.Hosting.Data;
using Platform.Records.Files;
using Platform.Records.Persons;
using Platform.Records.Places;
using Platform.Records.Reminders;
using SocialForces.Domain;

namespace SocialForces.Data;

/// <summary>The tables of social forces; the configuration classes in this folder define the shape of each table.</summary>
public sealed class SocialForcesDb(DbContextOptions<SocialForcesDb> options) : DbContext(options)
{
    /// <summary>社会救援力量 in a county's register; those struck off too.</summary>
    public DbSet<Force> Forces => Set<Force>();

    /// <summary>One row for each time a person serves in a force; past ones too.</summary>
    public DbSet<ForceMember> Members => Set<ForceMember>();

    /// <summary>Dated reminders, deadlines and intervals of a jurisdiction.</summary>
    public DbSet<ForceRules> Rules => Set<ForceRules>();

    /// <summary>合作协议, in all states.</summary>
    public DbSet<Agreement> Agreements => Set<Agreement>();

    /// <summary>One row for each force asked for help.</summary>
    public DbSet<Mobilization> Mobilizations => Set<Mobilization>();

    /// <summary>Members, recognized by keyed hashes of their numbers.</summary>
    public DbSet<Person> Persons => Set<Person>();

    /// <summary>Scans of agreements; a file without an owner is deleted later.</summary>
    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UsePlatformTypes();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddPlatformTables();
        modelBuilder
            .ApplyConfiguration(new PersonTable(NamedBy.Column("force_members", "person")))
            .ApplyConfiguration(new StoredFileTable())
            .ApplyConfiguration(new KnownPlaceTable());
        modelBuilder.ApplyConfiguration(new ReminderTable());
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(SocialForcesDb).Assembly);
        modelBuilder.UseRecordVersions();
    }
}
