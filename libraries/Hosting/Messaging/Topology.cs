using RabbitMQ.Client;

namespace Platform.Hosting.Messaging;

/// <summary>
/// Where events go. One topic exchange receives them all, keyed <c>county.Type</c>. A service has one quorum queue for each county of the
/// configured list, bound to the types it consumes; an event that matches no such queue (no county, or one not on the list) passes through
/// the alternate exchange to the service's ordinary queue. So a county can be given its own consumers later without any change of topology,
/// and an event of an unlisted county is not lost.
/// </summary>
public static class Topology
{
    /// <summary>The topic exchange that all events go to.</summary>
    public const string Events = "platform.events";

    /// <summary>The alternate exchange, for events whose county has no queue of its own.</summary>
    public const string Unlisted = "platform.events.unlisted";

    /// <summary>First part of the routing key of an event above the counties.</summary>
    public const string NoCounty = "city";

    /// <summary>Arguments the exchange is declared with; every declaration must give the same.</summary>
    public static readonly Dictionary<string, object?> EventsArguments = new(StringComparer.Ordinal) { ["alternate-exchange"] = Unlisted };

    /// <summary>Declares both exchanges; idempotent.</summary>
    public static async Task DeclareAsync(IChannel channel, CancellationToken ct)
    {
        await channel.ExchangeDeclareAsync(Unlisted, ExchangeType.Topic, durable: true, cancellationToken: ct);
        await channel.ExchangeDeclareAsync(Events, ExchangeType.Topic, durable: true, arguments: EventsArguments, cancellationToken: ct);
    }
}
