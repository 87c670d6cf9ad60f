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
        var dead = queues.Where(q => LetterHeaders.IsDead(q.Name)).Sum(q => q.Messages);
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
            Finding.Of("dead letters", dead, 1, double.MaxValue, $"{dead}", "./platform dead-letters list"),
        ];
    }

    internal static async Task<List<Queue>> ListAsync(LocalRabbitMq broker, CancellationToken ct)
    {
        var json = await broker.ControlAsync(
            [
                "list_queues",
                "--quiet",
                "--vhost",
                broker.Uri.AbsolutePath.TrimStart('/'),
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
