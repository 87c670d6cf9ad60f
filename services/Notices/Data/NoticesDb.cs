using Microsoft.EntityFrameworkCore;
using Notices.Domain;
using Platform.Hosting.Data;
using Platform.Records.Places;

namespace Notices.Data;

/// <summary>The tables of notices; the configuration classes in this folder define the shape of each table.</summary>
public sealed class NoticesDb(DbContextOptions<NoticesDb> options) : DbContext(options)
{
    /// <summary>Notices of events and trials; a notice never changes.</summary>
    public DbSet<Notice> Notices => Set<Notice>();

    /// <summary>Subscriptions of places; ended ones too, without their address.</summary>
    public DbSet<Subscription> Subscriptions => Set<Subscription>();

    /// <summary>Dated quiet hours and digest hours of jurisdictions.</summary>
    public DbSet<TellingRule> Rules => Set<TellingRule>();

    /// <summary>Messages to recipients; not fenced by place.</summary>
    public DbSet<Message> Messages => Set<Message>();

    /// <summary>Which notice is delivered to which subscription in which message; not fenced by place.</summary>
    public DbSet<Delivery> Deliveries => Set<Delivery>();

    /// <summary>Who has read which notice; not fenced by place.</summary>
    public DbSet<NoticeRead> Reads => Set<NoticeRead>();

    /// <summary>One row for each channel with a limit.</summary>
    public DbSet<ChannelBudget> Budgets => Set<ChannelBudget>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UsePlatformTypes();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddPlatformTables();
        modelBuilder.ApplyConfiguration(new KnownPlaceTable());
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(NoticesDb).Assembly);
        modelBuilder.UseRecordVersions();
    }
}
