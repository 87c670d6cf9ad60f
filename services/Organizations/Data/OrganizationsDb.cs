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
    /// <summary>Bureaus, offices, rooms and their forerunners; closed ones too.</summary>
    public DbSet<Institution> Institutions => Set<Institution>();

    /// <summary>Every version of every checklist; a version never changes.</summary>
    public DbSet<Standard> Standards => Set<Standard>();

    /// <summary>The present assessment of an institution by a checklist: one row for each pair.</summary>
    public DbSet<Attainment> Attainments => Set<Attainment>();

    /// <summary>政策文件, in force, repealed or withdrawn.</summary>
    public DbSet<Document> Documents => Set<Document>();

    /// <summary>Steps of the rollout; withdrawn ones too.</summary>
    public DbSet<Milestone> Milestones => Set<Milestone>();

    /// <summary>目标管理责任书, at the inferior's place.</summary>
    public DbSet<Contract> Contracts => Set<Contract>();

    /// <summary>资金投入, in all states.</summary>
    public DbSet<Investment> Investments => Set<Investment>();

    /// <summary>Copies of the equipment that names or named an investment, from the events of rescue-teams.</summary>
    public DbSet<BoughtAsset> BoughtAssets => Set<BoughtAsset>();

    /// <summary>Copies of teams, plans and agreements, from the events of their services, for the follow-ups of the directory.</summary>
    public DbSet<FollowedRecord> FollowedRecords => Set<FollowedRecord>();

    /// <summary>Payments of investments; struck ones too.</summary>
    public DbSet<Payment> Payments => Set<Payment>();

    /// <summary>Scans, photos and evidence; a file without an owner is deleted later.</summary>
    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();

    /// <summary>Dated minimums of staff that jurisdictions set.</summary>
    public DbSet<StaffMinimum> StaffMinimums => Set<StaffMinimum>();

    /// <summary>Holders of posts and officers, recognized by keyed hashes of their numbers.</summary>
    public DbSet<Person> Persons => Set<Person>();

    /// <summary>Posts with all tenures; abolished ones too.</summary>
    public DbSet<Post> Posts => Set<Post>();

    /// <summary>Appointments of information officers; one row for each appointment.</summary>
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
        modelBuilder
            .ApplyConfiguration(new PersonTable(NamedBy.Column("officers", "person"), NamedBy.List("posts", "tenures", "person")))
            .ApplyConfiguration(new StoredFileTable());
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(OrganizationsDb).Assembly);
        modelBuilder.UseRecordVersions();
    }
}
