using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Http;

namespace Platform.Hosting.Messaging;

/// <summary>
/// An event as it was committed with the change that caused it. The relay sends the row; afterwards it stays as the service's journal, from
/// which a new consumer can be sent everything again.
/// </summary>
public sealed class OutboxEvent
{
    /// <summary>Order of writing down.</summary>
    public long Id { get; private set; }

    /// <summary>The event's own id, which consumers know it by.</summary>
    public Guid EventId { get; init; }

    /// <summary>Simple name of the event's type.</summary>
    public required string Type { get; init; }

    /// <summary><c>county.Type</c>, or <c>city.Type</c> for what is not a county's.</summary>
    public required string RoutingKey { get; init; }

    /// <summary>The event as JSON.</summary>
    public required string Body { get; init; }

    /// <summary>W3C trace context of the change, so that a trace runs on through the message.</summary>
    public string? TraceParent { get; init; }

    /// <summary>When the transaction wrote it.</summary>
    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>When the broker confirmed it; null: still to be sent.</summary>
    public DateTimeOffset? SentAt { get; private set; }
}

/// <summary>Publishing from a feature.</summary>
public static class Outbox
{
    /// <summary>The events' namespace; together with the type's name it makes MassTransit's message type.</summary>
    public const string EventNamespace = "Platform.Core.Events";

    /// <summary>
    /// Writes the event down in the current unit of work: it is sent if, and only if, the change is committed.
    /// Stamps the time and the actor.
    /// </summary>
    public static void Publish(this DbContext db, PlatformEvent happened)
    {
        var caller = db.GetService<CurrentCaller>().Caller;
        var now = db.GetService<TimeProvider>().GetUtcNow();
        var stamped = happened with { RecordedAt = now, Actor = caller.Subject };
        var type = stamped.GetType();
        db.Add(
            new OutboxEvent
            {
                EventId = stamped.EventId,
                Type = type.Name,
                RoutingKey = $"{stamped.Division.County?.Value ?? Topology.NoCounty}.{type.Name}",
                Body = JsonSerializer.Serialize(stamped, type, PlatformJson.Options),
                TraceParent = Activity.Current?.Id,
                RecordedAt = now,
            }
        );
    }
}
