using Platform.Cells;
using Platform.Cli.Cluster;
using Platform.Cli.Installation;
using Platform.Core;

namespace Platform.Cli.Counties;

/// <summary>
/// RabbitMQ's own shovels between the virtual hosts of the cells. Events of a county that are published in the other cell are sent after
/// it; those that the city's services consume are sent back. A message is removed from one queue when the other has confirmed it.
/// </summary>
internal sealed class Shovels(string county, MoveCell shared)
{
    private readonly ILookup<bool, string> _queues = Services
        .All.Where(s => s.Consumes)
        .ToLookup(s => s.InCells, s => CountyQueue.Name(s.Name, county));

    /// <summary>Before anything happens in the cell: creates the queues of the city's services there, bound as in their own virtual
    /// host.</summary>
    public async Task WaitForCityAsync(MoveCell cell, CancellationToken ct)
    {
        using var home = BrokerManagement.Of(shared);
        using var there = BrokerManagement.Of(cell);
        foreach (var queue in _queues[false])
        {
            await there.CopyQueueAsync(queue, home, ct);
        }
    }

    /// <summary>From now on the county's messages are sent from one cell to the other, and no longer in the opposite direction.</summary>
    public async Task FollowAsync(MoveCell from, MoveCell to, CancellationToken ct)
    {
        using var source = BrokerManagement.Of(from);
        using var target = BrokerManagement.Of(to);
        foreach (var queue in _queues[true])
        {
            await target.DropShovelAsync(Name(queue, from), ct);
            await source.SetShovelAsync(Name(queue, to), Shovel(queue, from, to), ct);
        }

        foreach (var (cell, broker) in new[] { (from, source), (to, target) }.Where(c => c.Item1.Name != PlacementPlan.SharedCell))
        {
            foreach (var queue in _queues[false])
            {
                await broker.SetShovelAsync(Name(queue, shared), Shovel(queue, cell, shared), ct);
            }
        }
    }

    private static Dictionary<string, object> Shovel(string queue, MoveCell from, MoveCell to) =>
        new()
        {
            ["src-protocol"] = "amqp091",
            ["src-uri"] = Address(from.Broker),
            ["src-queue"] = queue,
            ["src-prefetch-count"] = 100,
            ["dest-protocol"] = "amqp091",
            ["dest-uri"] = Address(to.Broker),
            ["dest-queue"] = queue,
            ["ack-mode"] = "on-confirm",
            ["reconnect-delay"] = 2,
        };

    // To the broker an address that ends with a slash names a virtual host without a name, not the first.
    private static string Address(Uri broker) => broker.AbsolutePath == "/" ? broker.OriginalString.TrimEnd('/') : broker.OriginalString;

    private static string Name(string queue, MoveCell to) => $"{queue} to {to.Name}";
}
