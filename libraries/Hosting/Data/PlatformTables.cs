using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Http;
using Platform.Hosting.Messaging;

namespace Platform.Hosting.Data;

/// <summary>The tables every service's database has in addition to its own, and the mapping of the shared types.</summary>
public static class PlatformTables
{
    /// <summary>Adds outbox, inbox, audit trail, removed records and idempotent answers. Call first in <c>OnModelCreating</c>.</summary>
    public static void AddPlatformTables(this ModelBuilder model)
    {
        model.Entity<OutboxEvent>(e =>
        {
            e.ToTable("outbox");
            e.HasKey(x => x.Id);
            e.HasIndex(x => x.Id).HasFilter("sent_at is null").HasDatabaseName("ix_outbox_unsent");
            e.HasIndex(x => x.EventId).IsUnique();
            e.Property(x => x.Body).HasColumnType("jsonb");
        });
        model.Entity<InboxEvent>(e =>
        {
            e.ToTable("inbox");
            e.HasKey(x => x.EventId);
        });
        model.Entity<AuditEntry>(e =>
        {
            e.ToTable("audit_entries");
            e.HasKey(x => x.Id);
            e.HasIndex(x => new { x.Division, x.At });
            e.HasIndex(x => new { x.RecordType, x.RecordId });
        });
        model.Entity<RemovedRecord>(e =>
        {
            e.ToTable("removed_records");
            e.HasKey(x => new { x.RecordId, x.Division });
            e.HasIndex(x => new { x.TableName, x.RemovedAt });
        });
        model.Entity<IdempotentAnswer>(e =>
        {
            e.ToTable("idempotent_answers");
            e.HasKey(x => x.Key);
            e.HasIndex(x => x.At);
        });
    }

    /// <summary>
    /// Codes as ordinal text, enums as their kebab-case words, instants in UTC. Call from <c>ConfigureConventions</c>.
    /// </summary>
    public static void UsePlatformTypes(this ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DivisionCode>().HaveConversion<DivisionCodeColumn>().HaveMaxLength(12).UseCollation("C");
        conventions.Conventions.Add(_ => new KebabCaseEnums());
        conventions.Properties<DateTimeOffset>().HaveConversion<UtcColumn>();
    }

    /// <summary>
    /// Finishes the model: the version of every record is its concurrency token, and the database says when it was changed. Call last in
    /// <c>OnModelCreating</c>.
    /// </summary>
    public static void UseRecordVersions(this ModelBuilder model)
    {
        var records = model.Model.GetEntityTypes().Where(t => typeof(IRecord).IsAssignableFrom(t.ClrType) && t.BaseType is null).ToList();
        foreach (var record in records.Select(type => model.Entity(type.ClrType)))
        {
            record.Property(nameof(IRecord.Version)).IsConcurrencyToken();
            record.Property(nameof(IRecord.UpdatedAt)).HasDefaultValueSql("now()").ValueGeneratedOnAddOrUpdate();
            record.HasIndex(nameof(IRecord.UpdatedAt));
        }
    }
}
