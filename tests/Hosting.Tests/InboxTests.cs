using System.Text;
using System.Text.Json;
using Platform.Core.Events;
using Platform.Hosting.Http;
using Platform.Hosting.Messaging;
using Platform.Hosting.Tests.Notes;
using Platform.Testing.Infrastructure;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Platform.Hosting.Tests;

public sealed class InboxTests
{
    [Fact]
    public async Task An_event_delivered_again_and_by_another_queue_acts_once()
    {
        await using var service = await NotesService.StartAsync();
        var happened = NotesService.Milestone("622921", "pilot");
        await DeliverAsync(service.Broker, happened, "notes.622921", "notes.622921", "notes");
        var last = NotesService.Milestone("622921", "after");
        await DeliverAsync(service.Broker, last, "notes.622921");
        (await service.EffectsAsync(e => e.Any(x => x.EventId == last.EventId))).Count(e => e.EventId == happened.EventId).ShouldBe(1);
        await using var connection = await new ConnectionFactory { Uri = new Uri(service.Broker) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        // Nothing was put aside.
        await Should.ThrowAsync<OperationInterruptedException>(() => channel.QueueDeclarePassiveAsync("notes.622921_skipped"));
    }

    [Fact]
    public async Task A_poison_message_ends_in_the_dead_letter_queue_without_effect_and_blocks_no_other()
    {
        await using var service = await NotesService.StartAsync();
        await service.PublishEventsAsync(1, title: "poison");
        var good = await service.PublishEventsAsync(3);
        (await service.EffectsAsync(e => e.Count >= 3)).Select(e => e.EventId).ShouldBe(good, ignoreOrder: true);

        for (var attempt = 0; attempt < 100; attempt++)
        {
            await Task.Delay(200);
            await using var connection = await new ConnectionFactory { Uri = new Uri(service.Broker) }.CreateConnectionAsync();
            try
            {
                await using var channel = await connection.CreateChannelAsync();
                if (await channel.BasicGetAsync("notes.622921_error", autoAck: true) is { } dead)
                {
                    Encoding.UTF8.GetString(dead.Body.Span).ShouldContain("poison");
                    return;
                }
            }
            catch (OperationInterruptedException)
            {
                // MassTransit creates the queue with the first failed message; it may have no leader yet.
            }
        }

        throw new TimeoutException("The poison message did not reach the dead-letter queue.");
    }

    [Fact]
    public async Task A_listed_county_has_its_own_queue_and_everything_else_goes_to_the_ordinary_one()
    {
        await using var service = await NotesService.StartAsync();
        var listed = await service.PublishEventsAsync(1, "622921");
        var unlisted = await service.PublishEventsAsync(1, "622922");
        var city = await service.PublishEventsAsync(1, "6229");
        var effects = await service.EffectsAsync(e => e.Count >= 3);
        effects.Single(e => e.EventId == listed[0]).Queue.ShouldBe("notes.622921");
        effects.Single(e => e.EventId == unlisted[0]).Queue.ShouldBe("notes");
        effects.Single(e => e.EventId == city[0]).Queue.ShouldBe("notes");
    }

    // As the administrator: a service may not send to a queue past the exchange of events.
    internal static async Task DeliverAsync(string broker, MilestoneReached happened, params string[] queues)
    {
        var administrator = new Uri(TestInfrastructure.AdministratorOf(broker));
        await using var connection = await new ConnectionFactory { Uri = administrator }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        var envelope = JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                messageId = happened.EventId,
                messageType = new[] { $"urn:message:{Outbox.EventNamespace}:{nameof(MilestoneReached)}" },
                message = happened,
            },
            PlatformJson.Options
        );
        foreach (var queue in queues)
        {
            await channel.BasicPublishAsync(
                "",
                queue,
                true,
                new BasicProperties { ContentType = "application/vnd.masstransit+json", Persistent = true },
                envelope
            );
        }
    }
}
