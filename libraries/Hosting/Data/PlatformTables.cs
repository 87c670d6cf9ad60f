using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Http;
using Platform.Hosting.Messaging;

namespace Platform.Hosting.Data;

/// <summary>The tables every service's database has in addition to its own, and the mapping of the shared types.</summary>
public static class PlatformTables
{
    /// <summary>Adds outbox, inbox, audit trail and idempotent answers. Call first in <c>OnModelCreating</c>.</summary>
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

    /// <summary>Finishes the model: the version of every record is its concurrency token. Call last in <c>OnModelCreating</c>.</summary>
    public static void UseRecordVersions(this ModelBuilder model)
    {
        foreach (var type in model.Model.GetEntityTypes().Where(t => typeof(IRecord).IsAssignableFrom(t.ClrType)))
        {
            model.Entity(type.ClrType).Property(nameof(IRecord.Version)).IsConcurrencyToken();
        }
    }
}
