using Microsoft.EntityFrameworkCore;
using Notices.Domain;
using Platform.Hosting.Data;
using Platform.Records.Places;

namespace Notices.Data;

/// <summary>The tables of notices; the configuration classes in this folder define the shape of each table.</summary>
public sealed class NoticesDb(DbContextOptions<NoticesDb> options) : DbContext(options)
{
    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<Subscription> Subscriptions => Set<Subscription>();

    public DbSet<TellingRule> Rules => Set<TellingRule>();

    /// <summary>What goes out; not fenced by place.</summary>
    public DbSet<Message> Messages => Set<Message>();

    /// <summary>Which notice reaches which subscription in which message; not fenced by place.</summary>
    public DbSet<Delivery> Deliveries => Set<Delivery>();

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
