using Microsoft.EntityFrameworkCore;
using Platform.Core.Persons;
using Platform.Hosting.Data;
using Platform.Records.Persons;
using Platform.Records.Places;
using RescueTeams.Domain;

namespace RescueTeams.Data;

/// <summary>The tables of rescue teams; the configuration classes in this folder define the shape of each table.</summary>
public sealed class RescueTeamsDb(DbContextOptions<RescueTeamsDb> options) : DbContext(options)
{
    public DbSet<Team> Teams => Set<Team>();

    public DbSet<EstablishmentRule> EstablishmentRules => Set<EstablishmentRule>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<Person> Persons => Set<Person>();

    public DbSet<Equipment> Equipment => Set<Equipment>();

    public DbSet<RescueBase> Bases => Set<RescueBase>();

    public DbSet<Hold> Holds => Set<Hold>();

    public DbSet<RollCall> RollCalls => Set<RollCall>();

    public DbSet<RollCallAnswer> RollCallAnswers => Set<RollCallAnswer>();

    public DbSet<Duty> Duties => Set<Duty>();

    /// <summary>The directory of divisions, from the events of organizations.</summary>
    public DbSet<KnownPlace> Places => Set<KnownPlace>();

    /// <summary>The certificates of trainings that prove a skill.</summary>
    public DbSet<KnownCertificate> Certificates => Set<KnownCertificate>();

    /// <summary>The posts of organizations and who held them.</summary>
    public DbSet<KnownPost> Posts => Set<KnownPost>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UsePlatformTypes();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddPlatformTables();
        modelBuilder.ApplyConfiguration(new PersonTable()).ApplyConfiguration(new KnownPlaceTable());
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(RescueTeamsDb).Assembly);
        modelBuilder.UseRecordVersions();
    }
}
