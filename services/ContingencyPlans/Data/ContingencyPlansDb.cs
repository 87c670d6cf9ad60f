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
    /// <summary>Editions of plans, without their texts; one row for each edition, in all states.</summary>
    public DbSet<Plan> Plans => Set<Plan>();

    /// <summary>The content of each edition, one row each: read only where the text is needed.</summary>
    public DbSet<PlanText> Texts => Set<PlanText>();

    /// <summary>Every version of every template; a version never changes.</summary>
    public DbSet<PlanTemplate> Templates => Set<PlanTemplate>();

    /// <summary>Dated lists of the plans that a jurisdiction's places must have.</summary>
    public DbSet<PlanRequirements> Requirements => Set<PlanRequirements>();

    /// <summary>基本情况 of a place for its plans: at most one row for each place.</summary>
    public DbSet<LocalData> LocalData => Set<LocalData>();

    /// <summary>岗位风险处置卡, in all states.</summary>
    public DbSet<Card> Cards => Set<Card>();

    /// <summary>灾害事件应急手册: one row for each edition.</summary>
    public DbSet<Handbook> Handbooks => Set<Handbook>();

    /// <summary>风险隐患分析图表, in all states.</summary>
    public DbSet<RiskChart> RiskCharts => Set<RiskChart>();

    /// <summary>Dated numbers of a jurisdiction: deadlines of filing, interval of evaluation, experts' opinions.</summary>
    public DbSet<PlanRules> Rules => Set<PlanRules>();

    /// <summary>Holidays, and weekend days on which people work; ordinary days have no row.</summary>
    public DbSet<SpecialDay> SpecialDays => Set<SpecialDay>();

    /// <summary>The directory of divisions as organizations' events describe it.</summary>
    public DbSet<KnownPlace> Places => Set<KnownPlace>();

    /// <summary>Attachments of plans and drawings of risk charts; a file without an owner is deleted later.</summary>
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
