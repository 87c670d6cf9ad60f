using Platform.Core;

namespace Platform.Hosting.Data;

/// <summary>Who changed what, where and when, with digests of the record before and after. Append-only.</summary>
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

    /// <summary>The record's place.</summary>
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
