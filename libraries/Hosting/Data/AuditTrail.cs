using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Http;

namespace Platform.Hosting.Data;

/// <summary>On every save: raises the versions of changed records and writes their audit entries in the same transaction.</summary>
internal sealed class AuditTrail(CurrentCaller caller, TimeProvider clock) : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
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

    private AuditEntry Describe(EntityEntry<IRecord> entry) =>
        new()
        {
            At = clock.GetUtcNow(),
            Actor = caller.Caller.Subject,
            Action = entry.State switch
            {
                EntityState.Added => "created",
                EntityState.Deleted => "deleted",
                _ => "changed",
            },
            Division = entry.Entity.Division,
            RecordType = entry.Metadata.ClrType.Name,
            RecordId = entry.Entity.Id,
            Before = entry.State == EntityState.Added ? null : Digest(entry.OriginalValues),
            After = entry.State == EntityState.Deleted ? null : Digest(entry.CurrentValues),
            TraceId = System.Diagnostics.Activity.Current?.TraceId.ToHexString(),
        };

    private static string Digest(PropertyValues values)
    {
        var content = values
            .Properties.Where(p => p.Name != nameof(IRecord.UpdatedAt)) // the database says it, after the digest
            .ToDictionary(p => p.Name, p => values[p], StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content, PlatformJson.Options)));
    }
}
