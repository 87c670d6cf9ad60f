using Platform.Cells;
using Platform.Cli.Installation;
using Platform.Core;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Platform.Cli.Counties;

/// <summary>The queues of counties in each cell's virtual host: how much waits in them and who takes it.</summary>
internal sealed class CountyQueues : IDisposable
{
    private readonly Dictionary<string, IConnection> _cells = [];

    public static async Task<CountyQueues> OpenAsync(InstallationSettings settings, CancellationToken ct)
    {
        var servers = new Servers(settings, Secrets.Local);
        return await OpenAsync(await servers.BrokersAsync(await servers.StartRabbitMqAsync(ct), ct), ct);
    }

    /// <summary>How long others may take to empty, leave or take up queues.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <param name="brokers">By cell, addresses of their virtual hosts.</param>
    public static async Task<CountyQueues> OpenAsync(
        IReadOnlyDictionary<string, Uri> brokers,
        CancellationToken ct,
        TimeSpan? patience = null
    )
    {
        var queues = patience is null ? new CountyQueues() : new() { Patience = patience.Value };
        foreach (var (cell, uri) in brokers)
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
        UntilAsync(() => OfAsync(cell, county, ct), queue => queue.ConsumerCount == takers, $"{takers} consumers", ct);

    /// <summary>Waits until nothing waits in the queues of the cell's own services. What a consumer holds unacknowledged does not count
    /// here.</summary>
    public Task EmptyAsync(string cell, string county, CancellationToken ct) =>
        UntilAsync(() => OfCellAsync(cell, county, ct), queue => queue.MessageCount == 0, "empty", ct);

    /// <summary>Waits until the cell's own services have left the county's queues; the city's go on.</summary>
    public Task LeftAsync(string cell, string county, CancellationToken ct) =>
        UntilAsync(() => OfCellAsync(cell, county, ct), queue => queue.ConsumerCount == 0, "0 consumers", ct);

    /// <summary>The queues of the cell's own services that are not there, though they are in the other cell.</summary>
    public async Task<IReadOnlyList<string>> LackingAsync(string cell, string asIn, string county, CancellationToken ct)
    {
        var there = (await OfCellAsync(cell, county, ct)).Select(q => q.QueueName).ToHashSet();
        return [.. (await OfCellAsync(asIn, county, ct)).Select(q => q.QueueName).Where(q => !there.Contains(q))];
    }

    public void Dispose()
    {
        foreach (var connection in _cells.Values)
        {
            connection.Dispose();
        }
    }

    private async Task<IReadOnlyList<QueueDeclareOk>> OfCellAsync(string cell, string county, CancellationToken ct)
    {
        var own = Services.All.Where(s => s.InCells).Select(s => CountyQueue.Name(s.Name, county)).ToHashSet();
        return [.. (await OfAsync(cell, county, ct)).Where(q => own.Contains(q.QueueName))];
    }

    private async Task UntilAsync(
        Func<Task<IReadOnlyList<QueueDeclareOk>>> queues,
        Predicate<QueueDeclareOk> holds,
        string what,
        CancellationToken ct
    )
    {
        QueueDeclareOk? other = null;
        await Polling.HoldsAsync(
            async () => (other = (await queues()).FirstOrDefault(q => !holds(q))) is null,
            Patience,
            () =>
                $"队列 {other!.QueueName} 未达到：{what}。"
                + $"Queue {other.QueueName} has {other.MessageCount} messages and {other.ConsumerCount} consumers, expected {what}.",
            ct
        );
    }
}
