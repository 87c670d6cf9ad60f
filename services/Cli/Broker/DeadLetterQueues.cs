using System.Text.Json;
using Platform.Cli.Installation;
using Platform.LocalStack;
using RabbitMQ.Client;

namespace Platform.Cli.Broker;

/// <summary>The error queues of the services and the broker's dead-letter queue.</summary>
internal sealed class DeadLetterQueues : IAsyncDisposable
{
    private readonly LocalRabbitMq _broker;
    private readonly IConnection _connection;

    private DeadLetterQueues(LocalRabbitMq broker, IConnection connection) => (_broker, _connection) = (broker, connection);

    public static async Task<DeadLetterQueues> OpenAsync(CancellationToken ct) =>
        await OpenAsync(await new Servers(Running.Settings(), Secrets.Local).StartRabbitMqAsync(ct), ct);

    public static async Task<DeadLetterQueues> OpenAsync(LocalRabbitMq broker, CancellationToken ct) =>
        new(broker, await new ConnectionFactory { Uri = broker.Uri }.CreateConnectionAsync(ct));

    public async ValueTask DisposeAsync() => await _connection.DisposeAsync();

    public async Task<IReadOnlyList<DeadLetter>> ListAsync(CancellationToken ct)
    {
        var letters = new List<DeadLetter>();
        foreach (var queue in await QueuesAsync(ct))
        {
            // Closing the channel gives back what was looked at.
            await using var channel = await _connection.CreateChannelAsync(cancellationToken: ct);
            letters.AddRange((await TakeAsync(channel, queue, ct)).Select(m => LetterHeaders.Read(queue, m.BasicProperties)));
        }

        return letters;
    }

    /// <summary>A message leaves its dead-letter queue only after the broker confirmed it in the queue it came from.</summary>
    public async Task<int> ReplayAsync(string? onlyOf, CancellationToken ct)
    {
        var replayed = 0;
        foreach (var queue in await QueuesAsync(ct))
        {
            await using var channel = await _connection.CreateChannelAsync(
                new(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), ct);

            // All are taken before the first is sent, or one that fails again at once would go round for ever.
            foreach (var message in await TakeAsync(channel, queue, ct))
            {
                var origin = LetterHeaders.Read(queue, message.BasicProperties).Origin;
                if (origin.Length > 0 && (onlyOf is null || onlyOf == origin || onlyOf == queue))
                {
                    await channel.BasicPublishAsync(string.Empty, origin, mandatory: true, LetterHeaders.Clean(message.BasicProperties), message.Body, ct);
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

    private async Task<IEnumerable<string>> QueuesAsync(CancellationToken ct)
    {
        // By name alone: the count of a quorum queue lags some seconds behind.
        var json = await _broker.ControlAsync(["list_queues", "--quiet", "--vhost", _broker.Uri.AbsolutePath.TrimStart('/'), "--formatter", "json", "name"], ct);
        return JsonDocument.Parse(json).RootElement.EnumerateArray()
            .Select(q => q.GetProperty("name").GetString()!)
            .Where(name => name == BrokerDefinitions.DeadLetters || LetterHeaders.IsErrorQueue(name))
            .Order(StringComparer.Ordinal);
    }
}
