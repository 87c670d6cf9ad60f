using ContingencyPlans.Domain;
using Microsoft.EntityFrameworkCore;
using Platform.Core.Files;
using Platform.Hosting.Data;
using Platform.Records.Files;
using Platform.Records.Places;

namespace ContingencyPlans.Data;

/// <summary>The tables of contingency plans; the configuration classes in this folder define the shape of each table.</summary>
public sealed class ContingencyPlansDb(DbContextOptions<ContingencyPlansDb> options) : DbContext(options)
{
    public DbSet<Plan> Plans => Set<Plan>();

    public DbSet<PlanText> Texts => Set<PlanText>();

    public DbSet<PlanTemplate> Templates => Set<PlanTemplate>();

    public DbSet<PlanRequirements> Requirements => Set<PlanRequirements>();

    public DbSet<LocalData> LocalData => Set<LocalData>();

    public DbSet<Card> Cards => Set<Card>();

    public DbSet<Handbook> Handbooks => Set<Handbook>();

    public DbSet<RiskChart> RiskCharts => Set<RiskChart>();

    public DbSet<PlanRules> Rules => Set<PlanRules>();

    public DbSet<SpecialDay> SpecialDays => Set<SpecialDay>();

    public DbSet<KnownPlace> Places => Set<KnownPlace>();

    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UsePlatformTypes();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddPlatformTables();
        modelBuilder.ApplyConfiguration(new StoredFileTable()).ApplyConfiguration(new KnownPlaceTable());
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ContingencyPlansDb).Assembly);
        modelBuilder.UseRecordVersions();
    }
}
