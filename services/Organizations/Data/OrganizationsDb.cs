using Microsoft.EntityFrameworkCore;
using Organizations.Domain;
using Organizations.Domain.Divisions;
using Platform.Core.Files;
using Platform.Core.Persons;
using Platform.Hosting.Data;
using Platform.Records.Files;
using Platform.Records.Persons;

namespace Organizations.Data;

/// <summary>The tables of organizations; the configuration classes in this folder define the shape of each table.</summary>
public sealed class OrganizationsDb(DbContextOptions<OrganizationsDb> options) : DbContext(options)
{
    public DbSet<Institution> Institutions => Set<Institution>();

    public DbSet<Standard> Standards => Set<Standard>();

    public DbSet<Attainment> Attainments => Set<Attainment>();

    public DbSet<Document> Documents => Set<Document>();

    public DbSet<Milestone> Milestones => Set<Milestone>();

    public DbSet<Contract> Contracts => Set<Contract>();

    public DbSet<Investment> Investments => Set<Investment>();

    public DbSet<BoughtAsset> BoughtAssets => Set<BoughtAsset>();

    public DbSet<Payment> Payments => Set<Payment>();

    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();

    public DbSet<StaffMinimum> StaffMinimums => Set<StaffMinimum>();

    public DbSet<Person> Persons => Set<Person>();

    public DbSet<Post> Posts => Set<Post>();

    public DbSet<Officer> Officers => Set<Officer>();

    /// <summary>The directory of divisions.</summary>
    public DbSet<Place> Places => Set<Place>();

    /// <summary>Codes and names of places through time.</summary>
    public DbSet<DivisionTerm> DivisionTerms => Set<DivisionTerm>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UsePlatformTypes();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddPlatformTables();
        modelBuilder.ApplyConfiguration(new PersonTable()).ApplyConfiguration(new StoredFileTable());
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(OrganizationsDb).Assembly);
        modelBuilder.UseRecordVersions();
    }
}
