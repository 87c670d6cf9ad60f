using RabbitMQ.Client;

namespace Platform.Cli.Broker;

/// <summary>The queues of a virtual host that hold unhandled messages: see <see cref="LetterHeaders.IsDead"/>.</summary>
internal sealed class DeadLetterQueues : IAsyncDisposable
{
    private readonly VirtualHost _host;
    private readonly IConnection _connection;

    private DeadLetterQueues(VirtualHost host, IConnection connection) => (_host, _connection) = (host, connection);

    public static async Task<DeadLetterQueues> OpenAsync(VirtualHost host, CancellationToken ct) =>
        new(host, await new ConnectionFactory { Uri = host.Amqp }.CreateConnectionAsync(ct));

    public async ValueTask DisposeAsync() => await _connection.DisposeAsync();

    public async Task<IReadOnlyList<DeadLetter>> ListAsync(CancellationToken ct)
    {
        var letters = new List<DeadLetter>();
        foreach (var queue in await QueuesAsync(ct))
        {
            // Closing the channel gives back what was looked at.
            await using var channel = await _connection.CreateChannelAsync(cancellationToken: ct);
            letters.AddRange((await TakeAsync(channel, queue, ct)).Select(m => LetterHeaders.Read(_host.Cell, queue, m.BasicProperties)));
        }

        return letters;
    }

    /// <summary>A message is removed from its dead-letter queue only after the broker confirmed it in its original queue.</summary>
    public async Task<int> ReplayAsync(string? onlyOf, CancellationToken ct)
    {
        var replayed = 0;
        foreach (var queue in await QueuesAsync(ct))
        {
            await using var channel = await _connection.CreateChannelAsync(
                new(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true),
                ct
            );

            // All are taken before the first is sent; otherwise one that fails again at once would circulate endlessly.
            foreach (var message in await TakeAsync(channel, queue, ct))
            {
                var origin = LetterHeaders.Read(_host.Cell, queue, message.BasicProperties).Origin;
                if (origin.Length > 0 && (onlyOf is null || onlyOf == origin || onlyOf == queue))
                {
                    await channel.BasicPublishAsync(
                        string.Empty,
                        origin,
                        mandatory: true,
                        LetterHeaders.Clean(message.BasicProperties),
                        message.Body,
                        ct
                    );
                    await channel.BasicAckAsync(message.DeliveryTag, multiple: false, ct);
                    replayed++;
                }
            }
        }

        return replayed;
    }

    private static async Task<List<BasicGetResult>> TakeAsync(IChannel channel, string queue, CancellationToken ct)
    {
        var taken = new List<BasicGetResult>();
        while (await channel.BasicGetAsync(queue, autoAck: false, ct) is { } message)
        {
            taken.Add(message);
        }

        return taken;
    }

    private async Task<IEnumerable<string>> QueuesAsync(CancellationToken ct) =>
        (await _host.Queues(ct)).Where(LetterHeaders.IsDead).Order(StringComparer.Ordinal);
}
