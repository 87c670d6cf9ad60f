using RabbitMQ.Client;

namespace Platform.Hosting.Messaging;

/// <summary>
/// Where events go. One topic exchange takes them all, keyed <c>county.Type</c>. A service has one quorum queue for each county
/// of the configured list, bound to the types it consumes; what finds no such queue (no county, or one not on the list)
/// passes by the alternate exchange to the service's ordinary queue. So a county can be given its own consumers later
/// without any change of topology, and an event of a county nobody listed is not lost.
/// </summary>
public static class Topology
{
    public const string Events = "platform.events";

    public const string Unlisted = "platform.events.unlisted";

    /// <summary>First part of the routing key of an event above the counties.</summary>
    public const string NoCounty = "city";

    public static readonly Dictionary<string, object?> EventsArguments = new(StringComparer.Ordinal) { ["alternate-exchange"] = Unlisted };

    /// <summary>Declares both exchanges; harmless when they stand.</summary>
    public static async Task DeclareAsync(IChannel channel, CancellationToken ct)
    {
        await channel.ExchangeDeclareAsync(Unlisted, ExchangeType.Topic, durable: true, cancellationToken: ct);
        await channel.ExchangeDeclareAsync(Events, ExchangeType.Topic, durable: true, arguments: EventsArguments, cancellationToken: ct);
    }
}
