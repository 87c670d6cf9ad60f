using Platform.Cli.Installation;
using Platform.Core.Placement;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Platform.Cli.Counties;

/// <summary>The queues of counties in each cell's virtual host: how much waits in them and who takes it.</summary>
internal sealed class CountyQueues : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Dictionary<string, IConnection> _cells = [];

    public static async Task<CountyQueues> OpenAsync(InstallationSettings settings, CancellationToken ct)
    {
        var queues = new CountyQueues();
        var servers = new Servers(settings, Secrets.Local);
        foreach (var (cell, uri) in await servers.BrokersAsync(await servers.StartRabbitMqAsync(ct), ct))
        {
            queues._cells[cell] = await new ConnectionFactory { Uri = uri }.CreateConnectionAsync(ct);
        }

        return queues;
    }

    /// <summary>The queue of a service for a county; null if the service consumes nothing.</summary>
    public async Task<QueueDeclareOk?> OfAsync(string cell, string service, string county, CancellationToken ct)
    {
        try
        {
            await using var channel = await _cells[cell].CreateChannelAsync(cancellationToken: ct);
            return await channel.QueueDeclarePassiveAsync(CountyQueue.Name(service, county), ct);
        }
        catch (OperationInterruptedException none) when (none.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
            return null;
        }
    }

    /// <summary>All services of the cell that consume for the county.</summary>
    public async Task<IReadOnlyList<QueueDeclareOk>> OfAsync(string cell, string county, CancellationToken ct)
    {
        var found = new List<QueueDeclareOk>();
        foreach (var service in Services.All.Where(s => s.PerCounty && (s.InCells || cell == PlacementPlan.SharedCell)))
        {
            if (await OfAsync(cell, service.Name, county, ct) is { } queue)
            {
                found.Add(queue);
            }
        }

        return found;
    }

    /// <summary>Waits until every queue of the county has so many takers.</summary>
    public Task TakenAsync(string cell, string county, uint takers, CancellationToken ct) =>
        UntilAsync(cell, county, queue => queue.ConsumerCount == takers, $"{takers} consumers", ct);

    /// <summary>Waits until nothing waits in the county's queues. What a consumer holds unacknowledged does not count here.</summary>
    public Task EmptyAsync(string cell, string county, CancellationToken ct) => UntilAsync(cell, county, queue => queue.MessageCount == 0, "empty", ct);

    public void Dispose()
    {
        foreach (var connection in _cells.Values)
        {
            connection.Dispose();
        }
    }

    private async Task UntilAsync(string cell, string county, Predicate<QueueDeclareOk> holds, string what, CancellationToken ct)
    {
        for (var until = DateTime.UtcNow + Patience; ; await Task.Delay(100, ct))
        {
            var other = (await OfAsync(cell, county, ct)).FirstOrDefault(q => !holds(q));
            if (other is null)
            {
                return;
            }

            if (DateTime.UtcNow > until)
            {
                throw new CliException($"队列 {other.QueueName} 未达到：{what}。Queue {other.QueueName} has {other.MessageCount} messages and {other.ConsumerCount} consumers, expected {what}.");
            }
        }
    }
}
