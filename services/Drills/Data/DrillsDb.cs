using Drills.Domain;
using Drills.Domain.Trainings;
using Microsoft.EntityFrameworkCore;
using Platform.Core.Files;
using Platform.Core.Persons;
using Platform.Hosting.Data;
using Platform.Records.Files;
using Platform.Records.Persons;
using Platform.Records.Places;

namespace Drills.Data;

/// <summary>The tables of drills and trainings; the configuration classes in this folder define the shape of each table.</summary>
public sealed class DrillsDb(DbContextOptions<DrillsDb> options) : DbContext(options)
{
    public DbSet<Drill> Drills => Set<Drill>();

    public DbSet<Training> Trainings => Set<Training>();

    public DbSet<Trainee> Trainees => Set<Trainee>();

    public DbSet<Certificate> Certificates => Set<Certificate>();

    public DbSet<TrainingRules> TrainingRules => Set<TrainingRules>();

    /// <summary>Which teams take, or took, part in which drills; not fenced by place.</summary>
    public DbSet<Participation> Participations => Set<Participation>();

    public DbSet<TimelineEntry> Timeline => Set<TimelineEntry>();

    public DbSet<DrillPhoto> Photos => Set<DrillPhoto>();

    public DbSet<SignInSheet> SignInSheets => Set<SignInSheet>();

    public DbSet<SignIn> SignIns => Set<SignIn>();

    public DbSet<Evaluation> Evaluations => Set<Evaluation>();

    public DbSet<Finding> Findings => Set<Finding>();

    public DbSet<ScoringRule> ScoringRules => Set<ScoringRule>();

    public DbSet<IntervalRule> IntervalRules => Set<IntervalRule>();

    public DbSet<SeasonRule> SeasonRules => Set<SeasonRule>();

    public DbSet<Programme> Programmes => Set<Programme>();

    /// <summary>The rescue teams, from the events of rescue-teams.</summary>
    public DbSet<KnownTeam> Teams => Set<KnownTeam>();

    /// <summary>The contingency plans, from the events of contingency-plans.</summary>
    public DbSet<KnownPlan> Plans => Set<KnownPlan>();

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
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(DrillsDb).Assembly);
        modelBuilder.UseRecordVersions();
    }
}
