using Drills.Domain;
using Drills.Domain.Trainings;
using Microsoft.EntityFrameworkCore;
using Platform.Core.Files;
using Platform.Core.Persons;
using Platform.Hosting.Data;
using Platform.Records.Files;
using Platform.Records.Persons;
using Platform.Records.Places;
using Platform.Records.Reminders;

namespace Drills.Data;

/// <summary>The tables of drills and trainings; the configuration classes in this folder define the shape of each table.</summary>
public sealed class DrillsDb(DbContextOptions<DrillsDb> options) : DbContext(options)
{
    /// <summary>Drills in all states; those that were cancelled or annulled too.</summary>
    public DbSet<Drill> Drills => Set<Drill>();

    /// <summary>Trainings with their sessions, in all states.</summary>
    public DbSet<Training> Trainings => Set<Training>();

    /// <summary>One row for each person at each session; fenced by the person's place.</summary>
    public DbSet<Trainee> Trainees => Set<Trainee>();

    /// <summary>Certificates, valid, expired or revoked; fenced by the holder's place.</summary>
    public DbSet<Certificate> Certificates => Set<Certificate>();

    /// <summary>Dated pass marks and validity of certificates of a jurisdiction.</summary>
    public DbSet<TrainingRules> TrainingRules => Set<TrainingRules>();

    /// <summary>Which teams take, or took, part in which drills; not fenced by place.</summary>
    public DbSet<Participation> Participations => Set<Participation>();

    /// <summary>过程记录 of drills, one row for each entry.</summary>
    public DbSet<TimelineEntry> Timeline => Set<TimelineEntry>();

    /// <summary>At most <see cref="DrillPhoto.Most"/> for each drill; the images are stored files.</summary>
    public DbSet<DrillPhoto> Photos => Set<DrillPhoto>();

    /// <summary>The code that is displayed at the venue: at most one for each drill.</summary>
    public DbSet<SignInSheet> SignInSheets => Set<SignInSheet>();

    /// <summary>签到: one row for each person at each drill.</summary>
    public DbSet<SignIn> SignIns => Set<SignIn>();

    /// <summary>At most one for each drill; a new evaluation replaces it.</summary>
    public DbSet<Evaluation> Evaluations => Set<Evaluation>();

    /// <summary>Corrective actions, open and closed.</summary>
    public DbSet<Finding> Findings => Set<Finding>();

    /// <summary>Dated weights and grades of evaluations.</summary>
    public DbSet<ScoringRule> ScoringRules => Set<ScoringRule>();

    /// <summary>Dated rules of how often drills are required.</summary>
    public DbSet<IntervalRule> IntervalRules => Set<IntervalRule>();

    /// <summary>Dated lists of the hazards to drill for in each month.</summary>
    public DbSet<SeasonRule> SeasonRules => Set<SeasonRule>();

    /// <summary>年度演练计划: one row for each place and year.</summary>
    public DbSet<Programme> Programmes => Set<Programme>();

    /// <summary>The rescue teams, from the events of rescue-teams.</summary>
    public DbSet<KnownTeam> Teams => Set<KnownTeam>();

    /// <summary>The contingency plans, from the events of contingency-plans.</summary>
    public DbSet<KnownPlan> Plans => Set<KnownPlan>();

    /// <summary>Persons who signed in or attended a training, recognized by keyed hashes of their numbers.</summary>
    public DbSet<Person> Persons => Set<Person>();

    /// <summary>Photos of drills; a file without an owner is deleted later.</summary>
    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UsePlatformTypes();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddPlatformTables();
        modelBuilder
            .ApplyConfiguration(
                new PersonTable(
                    NamedBy.Column("sign_ins", "person"),
                    NamedBy.Column("trainees", "person"),
                    NamedBy.Column("certificates", "person")
                )
            )
            .ApplyConfiguration(new StoredFileTable())
            .ApplyConfiguration(new KnownPlaceTable());
        modelBuilder.ApplyConfiguration(new ReminderTable()).ApplyConfiguration(new ReminderRuleTable());
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(DrillsDb).Assembly);
        modelBuilder.UseRecordVersions();
    }
}
