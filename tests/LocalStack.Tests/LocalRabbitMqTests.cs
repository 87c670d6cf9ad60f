using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Platform.LocalStack.Tests;

public sealed class LocalRabbitMqTests : IDisposable
{
    private static readonly CreateChannelOptions Confirmed = new(
        publisherConfirmationsEnabled: true,
        publisherConfirmationTrackingEnabled: true
    );
    private static readonly Dictionary<string, object?> Quorum = new() { ["x-queue-type"] = "quorum" };

    private readonly string _folder = Directory.CreateTempSubdirectory("platform-mq-").FullName;

    private LocalRabbitMqOptions Standing =>
        new()
        {
            Folder = _folder,
            Password = "first-start",
            Lifetime = ServerLifetime.UntilStopped,
        };

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_message_that_is_returned_too_often_ends_in_the_dead_letter_queue_of_its_virtual_host()
    {
        await using var broker = await LocalRabbitMq.StartAsync(Standing with { Lifetime = ServerLifetime.WithThisProcess });
        foreach (var uri in new[] { broker.Uri, await broker.AddVirtualHostAsync("second") })
        {
            await using var connection = await new ConnectionFactory { Uri = uri }.CreateConnectionAsync();
            await using var channel = await connection.CreateChannelAsync(Confirmed);
            await channel.QueueDeclareAsync("poisoned", durable: true, exclusive: false, autoDelete: false, Quorum);
            await channel.BasicPublishAsync(string.Empty, "poisoned", "bad"u8.ToArray());

            for (var delivery = 0; await channel.BasicGetAsync("poisoned", autoAck: false) is { } message; delivery++)
            {
                delivery.ShouldBeLessThanOrEqualTo(BrokerDefinitions.DeliveryLimit);
                await channel.BasicNackAsync(message.DeliveryTag, multiple: false, requeue: true);
                await Task.Delay(20);
            }

            (await WaitForMessageAsync(channel, BrokerDefinitions.DeadLetters)).ShouldBe("bad"u8.ToArray());
        }
    }

    [Fact]
    public async Task A_services_user_works_with_its_own_queues_and_the_events_and_is_refused_everything_else()
    {
        BrokerUser drills = new("drills", "of-drills"),
            reports = new("reports", "of-reports");
        await using var broker = await LocalRabbitMq.StartAsync(
            Standing with
            {
                Lifetime = ServerLifetime.WithThisProcess,
                Services = [drills, reports],
            }
        );
        foreach (var uri in new[] { broker.Uri, await broker.AddVirtualHostAsync("second") })
        {
            await using var own = await new ConnectionFactory { Uri = drills.In(uri) }.CreateConnectionAsync();
            await using var other = await new ConnectionFactory { Uri = reports.In(uri) }.CreateConnectionAsync();
            await using (var channel = await own.CreateChannelAsync(Confirmed))
            {
                await channel.ExchangeDeclareAsync("platform.events", ExchangeType.Topic, durable: true);
                await channel.QueueDeclareAsync("drills.622921", durable: true, exclusive: false, autoDelete: false, Quorum);
                await channel.QueueDeclareAsync("drills_error", durable: true, exclusive: false, autoDelete: false, Quorum);
                await channel.QueueBindAsync("drills.622921", "platform.events", "622921.*");
                await channel.BasicPublishAsync("platform.events", "622921.Held", "seen"u8.ToArray());
                (await WaitForMessageAsync(channel, "drills.622921")).ShouldBe("seen"u8.ToArray());
            }

            await RefusedAsync(other, channel => channel.BasicGetAsync("drills.622921", autoAck: false));
            await RefusedAsync(other, channel => channel.QueuePurgeAsync("drills_error"));
            await RefusedAsync(other, channel => channel.QueueDeleteAsync("drills.622921"));
            await RefusedAsync(other, channel => channel.QueueBindAsync("drills.622921", "platform.events", "#"));
            await RefusedAsync(own, channel => channel.QueueDeclareAsync("drillsx", durable: true, exclusive: false, autoDelete: false));
            await RefusedAsync(own, channel => channel.ExchangeDeclareAsync("any", ExchangeType.Topic));
            await RefusedAsync(own, channel => channel.BasicGetAsync(BrokerDefinitions.DeadLetters, autoAck: false));
        }
    }

    [Fact]
    public async Task A_broker_that_is_found_running_learns_the_users_of_a_newer_release()
    {
        BrokerUser drills = new("drills", "of-drills");
        try
        {
            await LocalRabbitMq.StartAsync(Standing);
            var found = await LocalRabbitMq.StartAsync(Standing with { Services = [drills] });
            await Should.ThrowAsync<BrokerUnreachableException>(() =>
                new ConnectionFactory { Uri = drills.In(found.Uri) }.CreateConnectionAsync()
            );
            await found.EnsureUsersAsync();
            await using var connection = await new ConnectionFactory { Uri = drills.In(found.Uri) }.CreateConnectionAsync();
        }
        finally
        {
            await LocalRabbitMq.StopAsync(_folder);
        }
    }

    [Fact]
    public async Task A_second_start_finds_the_running_broker_and_repairs_a_killed_one_without_losing_a_message()
    {
        try
        {
            var first = await LocalRabbitMq.StartAsync(Standing);
            (await LocalRabbitMq.StartAsync(Standing)).Process.ShouldBe(first.Process);
            await PublishAsync(first.Uri);

            // The node keeps the names of new queues in memory for some three seconds before it writes them to disk.
            await Task.Delay(TimeSpan.FromSeconds(5));
            await first.Process!.EndAsync("KILL", TimeSpan.FromSeconds(5));

            var second = await LocalRabbitMq.StartAsync(Standing with { Password = "second-start" });

            second.Process.ShouldNotBe(first.Process);
            await using var connection = await new ConnectionFactory { Uri = second.Uri }.CreateConnectionAsync();
            await using var channel = await connection.CreateChannelAsync();
            (await WaitForMessageAsync(channel, "kept")).ShouldBe("kept"u8.ToArray());
        }
        finally
        {
            await LocalRabbitMq.StopAsync(_folder);
        }

        ProcessesOf(_folder).ShouldBeEmpty();
    }

    private static async Task PublishAsync(Uri uri)
    {
        await using var connection = await new ConnectionFactory { Uri = uri }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync(Confirmed);
        await channel.QueueDeclareAsync("kept", durable: true, exclusive: false, autoDelete: false, Quorum);
        await channel.BasicPublishAsync(string.Empty, "kept", "kept"u8.ToArray());
    }

    private static async Task RefusedAsync(IConnection connection, Func<IChannel, Task> act)
    {
        await using var channel = await connection.CreateChannelAsync(Confirmed);
        (await Should.ThrowAsync<OperationInterruptedException>(() => act(channel))).ShutdownReason!.ReplyCode.ShouldBe((ushort)403);
    }

    private static async Task<byte[]?> WaitForMessageAsync(IChannel channel, string queue)
    {
        for (var attempt = 0; attempt < 100; attempt++, await Task.Delay(100))
        {
            if (await channel.BasicGetAsync(queue, autoAck: true) is { } message)
            {
                return message.Body.ToArray();
            }
        }

        return null;
    }

    private static List<string> ProcessesOf(string folder) => Processes.WithEnvironment($"HOME={folder}");
}
