using Platform.Cli.Broker;
using Platform.LocalStack;
using RabbitMQ.Client;

namespace Platform.Cli.Tests;

public sealed class DeadLetterQueuesTests
{
    private static readonly Dictionary<string, object?> Quorum = new() { ["x-queue-type"] = "quorum" };

    [Fact]
    public async Task A_letter_is_listed_without_being_taken_and_replayed_to_the_queue_it_came_from()
    {
        await using var broker = await LocalRabbitMq.StartAsync(
            new() { Folder = Path.Combine(Path.GetTempPath(), $"platform-cli-test-{Guid.NewGuid():N}"), Password = GeneratedPassword.New() }
        );
        await using var connection = await new ConnectionFactory { Uri = broker.Uri }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync(new(true, true));
        foreach (var queue in new[] { "reports", "reports_error", "organizations_error", "organizations", "drills_skipped", "drills" })
        {
            await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, Quorum);
        }

        await channel.BasicPublishAsync(string.Empty, "reports_error", true, FailedFor("no such figure"), "one"u8.ToArray());
        await channel.BasicPublishAsync(string.Empty, "organizations_error", true, FailedFor("no such village"), "two"u8.ToArray());

        await channel.BasicPublishAsync(
            string.Empty,
            "drills_skipped",
            true,
            new BasicProperties
            {
                Persistent = true,
                Headers = new Dictionary<string, object?> { ["MT-Reason"] = "skipped" },
            },
            "new"u8.ToArray()
        );

        await using var letters = await DeadLetterQueues.OpenAsync(
            VirtualHost.Local(broker, "shared", broker.Uri),
            TestContext.Current.CancellationToken
        );
        (await letters.ListAsync(TestContext.Current.CancellationToken))
            .Select(l => (l.Origin, l.Reason))
            .ShouldBe([("drills", "skipped"), ("organizations", "no such village"), ("reports", "no such figure")]);
        (await letters.ReplayAsync("reports", TestContext.Current.CancellationToken)).ShouldBe(1);

        var again = await channel.BasicGetAsync("reports", autoAck: true);
        again!.Body.ToArray().ShouldBe("one"u8.ToArray());
        (again.BasicProperties.Headers ?? new Dictionary<string, object?>()).Keys.ShouldNotContain("MT-Fault-Message");
        (await letters.ListAsync(TestContext.Current.CancellationToken)).Select(l => l.Origin).ShouldBe(["drills", "organizations"]);
        (await letters.ReplayAsync("drills", TestContext.Current.CancellationToken)).ShouldBe(1);
        (await channel.BasicGetAsync("drills", autoAck: true))!.Body.ToArray().ShouldBe("new"u8.ToArray());
    }

    private static BasicProperties FailedFor(string reason) =>
        new()
        {
            Persistent = true,
            Headers = new Dictionary<string, object?> { ["MT-Fault-Message"] = reason },
        };
}
