using Microsoft.EntityFrameworkCore;
using Platform.Core.Persons;
using Platform.Hosting.Data;
using Platform.Records.Persons;
using Platform.Records.Places;
using Platform.Records.Reminders;
using RescueTeams.Domain;

namespace RescueTeams.Data;

/// <summary>The tables of rescue teams; the configuration classes in this folder define the shape of each table.</summary>
public sealed class RescueTeamsDb(DbContextOptions<RescueTeamsDb> options) : DbContext(options)
{
    /// <summary>Teams of the four levels; dissolved ones too.</summary>
    public DbSet<Team> Teams => Set<Team>();

    /// <summary>编配标准: dated rules of jurisdictions, for each level.</summary>
    public DbSet<EstablishmentRule> EstablishmentRules => Set<EstablishmentRule>();

    /// <summary>One row for each time a person serves in a team; past ones too.</summary>
    public DbSet<Member> Members => Set<Member>();

    /// <summary>Members, recognized by keyed hashes of their numbers.</summary>
    public DbSet<Person> Persons => Set<Person>();

    /// <summary>One row for each vehicle or vessel, or number of equal pieces; those used up too.</summary>
    public DbSet<Equipment> Equipment => Set<Equipment>();

    /// <summary>救援基地, from preparation to closing.</summary>
    public DbSet<RescueBase> Bases => Set<RescueBase>();

    /// <summary>Reservations of teams; a team has at most one open hold.</summary>
    public DbSet<Hold> Holds => Set<Hold>();

    /// <summary>点名, open and closed.</summary>
    public DbSet<RollCall> RollCalls => Set<RollCall>();

    /// <summary>At most one for each member and roll-call.</summary>
    public DbSet<RollCallAnswer> RollCallAnswers => Set<RollCallAnswer>();

    /// <summary>The codes with which members answer without an account; not fenced by place.</summary>
    public DbSet<RollCallLink> RollCallLinks => Set<RollCallLink>();

    /// <summary>Which account is which member's.</summary>
    public DbSet<MemberAccount> MemberAccounts => Set<MemberAccount>();

    /// <summary>值班: one row for each member, day and shift.</summary>
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
        modelBuilder.ApplyConfiguration(new PersonTable(NamedBy.Column("members", "person"))).ApplyConfiguration(new KnownPlaceTable());
        modelBuilder.ApplyConfiguration(new ReminderTable()).ApplyConfiguration(new ReminderRuleTable());
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(RescueTeamsDb).Assembly);
        modelBuilder.UseRecordVersions();
    }
}
