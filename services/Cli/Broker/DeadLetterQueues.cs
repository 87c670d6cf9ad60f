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
            while (await channel.BasicGetAsync(queue, autoAck: false, ct) is { } message)
            {
                letters.Add(LetterHeaders.Read(queue, message.BasicProperties));
            }
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
            var lying = await channel.MessageCountAsync(queue, ct);
            for (; lying > 0 && await channel.BasicGetAsync(queue, autoAck: false, ct) is { } message; lying--)
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

    private async Task<IEnumerable<string>> QueuesAsync(CancellationToken ct)
    {
        var json = await _broker.ControlAsync(["list_queues", "--quiet", "--vhost", _broker.Uri.AbsolutePath.TrimStart('/'), "--formatter", "json", "name", "messages"], ct);
        return JsonDocument.Parse(json).RootElement.EnumerateArray()
            .Where(q => q.GetProperty("messages").GetInt32() > 0)
            .Select(q => q.GetProperty("name").GetString()!)
            .Where(name => name == BrokerDefinitions.DeadLetters || LetterHeaders.IsErrorQueue(name))
            .Order(StringComparer.Ordinal);
    }
}
