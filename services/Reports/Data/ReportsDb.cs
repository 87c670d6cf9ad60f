using Microsoft.EntityFrameworkCore;
using Platform.Hosting.Data;
using Reports.Domain.Places;
using Reports.Domain.Rebuilds;
using Reports.Domain.WorkReports;

namespace Reports.Data;

/// <summary>The service's database. Facts and roll-ups are written and read with SQL; this model defines their tables.</summary>
public sealed class ReportsDb(DbContextOptions<ReportsDb> options) : DbContext(options)
{
    /// <summary>The directory of divisions through time, from the events of organizations.</summary>
    public DbSet<PlaceTerm> PlaceTerms => Set<PlaceTerm>();

    /// <summary>Requested, written and failed work reports, with their documents.</summary>
    public DbSet<WorkReport> WorkReports => Set<WorkReport>();

    /// <summary>Runs that make all facts again; at most one is queued.</summary>
    public DbSet<Rebuild> Rebuilds => Set<Rebuild>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UsePlatformTypes();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddPlatformTables();
        Facts(modelBuilder);
        modelBuilder.Entity<PlaceTerm>(e =>
        {
            e.ToTable("place_terms");
            e.HasKey(t => new { t.PlaceId, t.ValidFrom });
            e.HasIndex(t => t.Code);
            e.HasIndex(t => t.ReplacedBy).HasFilter("replaced_by is not null");
        });
        modelBuilder.Entity<FormerPlace>(e =>
        {
            e.ToTable("places");
            e.HasKey(p => p.Code);
            e.HasIndex(p => p.ReplacedBy).HasFilter("replaced_by is not null");
        });
        modelBuilder.Entity<RecordPlace>(e =>
        {
            e.ToTable("record_places");
            e.HasKey(r => r.RecordId);
        });
        modelBuilder.Entity<WorkReport>(e =>
        {
            e.ToTable("work_reports");
            e.HasIndex(r => new { r.Division, r.Id });
            e.HasIndex(r => r.Status).HasFilter("status = 'queued'");
            e.Property(r => r.Parameters).HasColumnType("jsonb");
            e.Property(r => r.Figures).HasColumnType("jsonb");
        });
        modelBuilder.Entity<Rebuild>(e => e.ToTable("rebuilds"));
        modelBuilder.Entity<UncountedEvent>(e =>
        {
            e.ToTable("uncounted_events");
            e.HasKey(u => u.EventId);
        });
        modelBuilder.UseRecordVersions();
    }

    private static void Facts(ModelBuilder model)
    {
        model.Entity<StoredFact>(e =>
        {
            e.ToTable("facts");
            e.Property(f => f.Dimensions).HasColumnType("jsonb");
            e.HasIndex(f => new { f.EventId, f.Ordinal }).IsUnique();
            e.HasIndex(f => new
            {
                f.Metric,
                f.Division,
                f.Date,
                f.Id,
            });
            e.HasIndex(f => new { f.Metric, f.Subject }).HasFilter("subject is not null");
        });
        model.Entity<Rollup>(e =>
        {
            e.ToTable("rollups");
            e.HasKey(r => new
            {
                r.Division,
                r.Metric,
                r.Day,
                r.Dimensions,
            });
            e.Property(r => r.Division).HasMaxLength(12).UseCollation("C");
            e.Property(r => r.Dimensions).HasColumnType("jsonb");
        });
        model.Entity<MonthlyRollup>(e =>
        {
            e.ToTable("monthly_rollups");
            e.HasKey(r => new
            {
                r.Division,
                r.Metric,
                r.Month,
                r.Dimensions,
            });
            e.Property(r => r.Division).HasMaxLength(12).UseCollation("C");
            e.Property(r => r.Dimensions).HasColumnType("jsonb");
        });
        model.Entity<RollupDelta>(e =>
        {
            e.ToTable("rollup_deltas");
            e.HasIndex(d => new
            {
                d.Division,
                d.Metric,
                d.Day,
            });
            e.Property(d => d.Division).HasMaxLength(12).UseCollation("C");
            e.Property(d => d.Dimensions).HasColumnType("jsonb");
        });
    }
}
