using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Platform.Hosting.Data;
using RabbitMQ.Client;

namespace Platform.Hosting.Messaging;

/// <summary>
/// Sends what the outbox holds. Woken by the commit; a slow timer is the net under other replicas' commits. Takes rows with
/// SKIP LOCKED so that replicas share the work, publishes a batch at once, and marks it sent only when the broker has confirmed
/// all of it. A crash in between sends a batch twice; the consumers' inbox lets each event act once.
/// </summary>
internal sealed partial class OutboxRelay(
    NpgsqlDataSource database,
    OutboxSignal signal,
    OutboxMetrics metrics,
    IConfiguration configuration,
    ILogger<OutboxRelay> log
) : BackgroundService
{
    private const int BatchSize = 500;

    // Marks the rows as sent in the same statement; the mark is committed only when the broker has confirmed all of them. The rows are
    // found by where they are: a plan by id that was made while the table was empty reads the whole table once it is large.
    private static readonly string Take = $"""
        with taken as (
          update outbox set sent_at = now()
          where ctid = any (array(
            select ctid from outbox where sent_at is null order by id limit {BatchSize} for update skip locked))
          returning id, event_id, type, routing_key, body, trace_parent)
        select * from taken order by id
        """;

    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(5);

    // An event alone is sent at once; under load it waits for its neighbours, and a hundred batches a second go out instead of a thousand.
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var pause = TimeSpan.Zero; !stoppingToken.IsCancellationRequested; )
        {
            try
            {
                await Task.Delay(pause, stoppingToken);
                await using var connection = await ConnectAsync(stoppingToken);
                await using var channel = await OpenChannelAsync(connection, stoppingToken);
                while (!stoppingToken.IsCancellationRequested)
                {
                    var began = Stopwatch.GetTimestamp();
                    while (await SendBatchAsync(channel, stoppingToken) == BatchSize) { }

                    pause = TimeSpan.Zero;
                    await signal.WaitAsync(Poll, stoppingToken);
                    if (Stopwatch.GetElapsedTime(began) is var since && since < Gather)
                    {
                        await Task.Delay(Gather - since, stoppingToken);
                    }
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                pause = TimeSpan.FromMilliseconds(Math.Clamp(pause.TotalMilliseconds * 2, 200, 5000));
                LogRetry(log, e, pause);
            }
        }
    }

    private async Task<IConnection> ConnectAsync(CancellationToken ct) =>
        await new ConnectionFactory
        {
            Uri = new Uri(configuration.GetConnectionString("Broker")!),
            ClientProvidedName = "outbox-relay",
            AutomaticRecoveryEnabled = false, // the loop above starts afresh, with unsent rows only
        }.CreateConnectionAsync(ct);

    private static async Task<IChannel> OpenChannelAsync(IConnection connection, CancellationToken ct)
    {
        var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true),
            ct
        );
        await Topology.DeclareAsync(channel, ct);
        return channel;
    }

    private async Task<int> SendBatchAsync(IChannel channel, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var confirms = new List<Task>();
        await using (var take = new NpgsqlBatch(connection, transaction) { BatchCommands = { QueueTables.ReadInOrder(), new(Take) } })
        await using (var row = await take.ExecuteReaderAsync(ct))
        {
            await row.NextResultAsync(ct);
            while (await row.ReadAsync(ct))
            {
                confirms.Add(SendAsync(channel, row, ct));
            }
        }

        if (confirms.Count == 0)
        {
            return 0;
        }

        await Task.WhenAll(confirms);
        await transaction.CommitAsync(ct);
        metrics.Sent(confirms.Count);
        return confirms.Count;
    }

    private static Task SendAsync(IChannel channel, NpgsqlDataReader row, CancellationToken ct)
    {
        var id = row.GetGuid(1).ToString();
        var properties = new BasicProperties
        {
            DeliveryMode = DeliveryModes.Persistent,
            ContentType = "application/vnd.masstransit+json",
            MessageId = id,
        };
        if (!row.IsDBNull(5))
        {
            properties.Headers = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["MT-Activity-Id"] = row.GetString(5),
                ["traceparent"] = row.GetString(5),
            };
        }

        var body = Envelope(id, row.GetString(2), row.GetString(4));
        return channel.BasicPublishAsync(Topology.Events, row.GetString(3), mandatory: false, properties, body, ct).AsTask();
    }

    // MassTransit's message envelope, the few members its consumers need.
    private static byte[] Envelope(string id, string type, string body)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("messageId", id);
            json.WriteString("conversationId", id);
            json.WriteStartArray("messageType");
            json.WriteStringValue($"urn:message:{Outbox.EventNamespace}:{type}");
            json.WriteEndArray();
            json.WritePropertyName("message");
            json.WriteRawValue(body, skipInputValidation: true);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Outbox relay stopped; trying again after {Pause}")]
    private static partial void LogRetry(ILogger log, Exception e, TimeSpan pause);
}
