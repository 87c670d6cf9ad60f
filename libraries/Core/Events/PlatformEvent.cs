namespace Platform.Core.Events;

/// <summary>
/// Something that happened, published to every service that subscribes to it. Events are immutable and additive: a member may be added,
/// never renamed, removed or given another meaning. Publishing sets the id, the time and the actor.
/// </summary>
public abstract record PlatformEvent
{
    /// <summary>Unique; a consumer that receives it twice acts once.</summary>
    public Guid EventId { get; init; } = Guid.CreateVersion7();

    /// <summary>The place the event belongs to; its county is the routing key.</summary>
    public required DivisionCode Division { get; init; }

    /// <summary>When the platform recorded it (UTC). The day it happened in the world is a business date of the event itself.</summary>
    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>Who did it: the subject of the caller's token, or the name of the service.</summary>
    public string Actor { get; init; } = "";
}
