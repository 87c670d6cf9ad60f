using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Platform.Core;
using Platform.ServiceDefaults.Access;
using Platform.ServiceDefaults.Http;

namespace Platform.ServiceDefaults.Data;

/// <summary>Who changed what, where and when, with digests of the record before and after. Only ever appended.</summary>
public sealed class AuditEntry
{
    /// <summary>Time-ordered.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Subject of the caller's token, or the service's name.</summary>
    public required string Actor { get; init; }

    /// <summary>created, changed or deleted.</summary>
    public required string Action { get; init; }

    /// <summary>Where the record stands.</summary>
    public DivisionCode Division { get; init; }

    /// <summary>The record's type.</summary>
    public required string RecordType { get; init; }

    /// <summary>The record.</summary>
    public Guid RecordId { get; init; }

    /// <summary>SHA-256 of the record's values before; null for a new record.</summary>
    public string? Before { get; init; }

    /// <summary>SHA-256 of the record's values after; null for a deleted one.</summary>
    public string? After { get; init; }

    /// <summary>Trace the change belongs to, to find its log lines.</summary>
    public string? TraceId { get; init; }
}

/// <summary>On every save: raises the versions of changed records and writes their audit entries in the same transaction.</summary>
internal sealed class AuditTrail(Caller caller, TimeProvider clock) : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = eventData.Context!;
        foreach (var entry in db.ChangeTracker.Entries<IRecord>().ToList())
        {
            if (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            {
                var version = entry.Property<int>(nameof(IRecord.Version));
                version.CurrentValue = entry.State == EntityState.Added ? 1 : version.OriginalValue + 1;
                db.Add(Describe(entry));
            }
        }

        return ValueTask.FromResult(result);
    }

    private AuditEntry Describe(EntityEntry<IRecord> entry) => new()
    {
        At = clock.GetUtcNow(),
        Actor = caller.Subject,
        Action = entry.State switch { EntityState.Added => "created", EntityState.Deleted => "deleted", _ => "changed" },
        Division = entry.Entity.Division,
        RecordType = entry.Metadata.ClrType.Name,
        RecordId = entry.Entity.Id,
        Before = entry.State == EntityState.Added ? null : Digest(entry.OriginalValues),
        After = entry.State == EntityState.Deleted ? null : Digest(entry.CurrentValues),
        TraceId = System.Diagnostics.Activity.Current?.TraceId.ToHexString(),
    };

    private static string Digest(PropertyValues values)
    {
        var content = values.Properties.ToDictionary(p => p.Name, p => values[p], StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content, PlatformJson.Options)));
    }
}
