using System.Text.Json;
using Platform.Cli.Broker;
using Platform.LocalStack;

namespace Platform.Cli.Doctor;

/// <summary>The broker: alarms, depth and consumers of each queue, dead letters.</summary>
internal static class BrokerCheck
{
    public static async Task<IEnumerable<Finding>> LookAsync(InstallationProbe patient, CancellationToken ct)
    {
        if (!patient.HasBroker)
        {
            return [Finding.Fail("broker", "未运行 does not run", "./platform up")];
        }

        var broker = await patient.Servers.StartRabbitMqAsync(ct);
        var status = JsonDocument.Parse(await broker.ControlAsync(["--quiet", "status", "--formatter", "json"], ct)).RootElement;
        var alarms = status.GetProperty("alarms").GetArrayLength();
        var queues = await ListAsync(broker, ct);
        var dead = await DeadAsync(patient, broker, ct);
        var living = queues.Where(q => !LetterHeaders.IsDead(q.Name)).ToList();
        var unread = living.Where(q => q.Consumers == 0).Select(q => q.Name).ToList();
        var deepest = living.OrderByDescending(q => q.Messages).FirstOrDefault();
        return
        [
            alarms == 0
                ? Finding.Ok("broker", $"RabbitMQ {status.GetProperty("rabbitmq_version").GetString()}, {queues.Count} 队列 queues")
                : Finding.Fail("broker", $"{alarms} 告警 alarms", "docs/operations/BrokerAlarm.md"),
            Finding.Of(
                "queues",
                deepest?.Messages ?? 0,
                1000,
                100_000,
                $"最深 deepest: {deepest?.Name} {deepest?.Messages}",
                "docs/operations/QueueGrowing.md"
            ),
            unread.Count == 0
                ? Finding.Ok("consumers", "每个队列都有 every queue has some")
                : Finding.Fail(
                    "consumers",
                    $"无人读取 nobody reads {string.Join(", ", unread.Take(5))}",
                    "docs/operations/QueueWithoutConsumer.md"
                ),
            dead.Count == 0
                ? Finding.Ok("dead letters", "0")
                : Finding.Fail(
                    "dead letters",
                    string.Join(", ", dead.Select(d => $"{d.Cell}: {d.Queue.Name} {d.Queue.Messages}")),
                    "./platform dead-letters list；消除原因后 when the cause is mended: ./platform dead-letters replay"
                ),
        ];
    }

    // Of every cell: each has a virtual host of its own.
    private static async Task<List<(string Cell, Queue Queue)>> DeadAsync(
        InstallationProbe patient,
        LocalRabbitMq broker,
        CancellationToken ct
    )
    {
        var dead = new List<(string Cell, Queue Queue)>();
        foreach (var (cell, uri) in await patient.Servers.BrokersAsync(broker, ct))
        {
            var queues = await ListAsync(broker, ct, Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/')));
            dead.AddRange(queues.Where(q => LetterHeaders.IsDead(q.Name) && q.Messages > 0).Select(q => (cell, q)));
        }

        return dead;
    }

    internal static async Task<List<Queue>> ListAsync(LocalRabbitMq broker, CancellationToken ct, string? vhost = null)
    {
        var json = await broker.ControlAsync(
            [
                "list_queues",
                "--quiet",
                "--vhost",
                vhost ?? broker.Uri.AbsolutePath.TrimStart('/'),
                "--formatter",
                "json",
                "name",
                "messages",
                "consumers",
            ],
            ct
        );
        return JsonSerializer.Deserialize<List<Queue>>(json, JsonSerializerOptions.Web)!;
    }

    internal sealed record Queue(string Name, long Messages, int Consumers);
}
