using System.Text.Json;
using Platform.Cli.Installation;
using Platform.Core.Placement;
using Platform.LocalStack;

namespace Platform.Cli.Counties;

/// <summary>
/// RabbitMQ's own shovels between the virtual hosts of the cells. What is told of a county in the cell it is not in goes after it; what the
/// city's services are to hear of it comes back to them. A message is taken from one queue when the other has confirmed it.
/// </summary>
internal sealed class Shovels(LocalRabbitMq broker, IReadOnlyDictionary<string, Uri> cells)
{
    /// <summary>From now on the county's messages go from one cell to the other, and no more the other way.</summary>
    public async Task FollowAsync(string county, string from, string to, CancellationToken ct)
    {
        var queues = Services.All.Where(s => s.Consumes).ToLookup(s => s.InCells, s => CountyQueue.Name(s.Name, county));
        await Task.WhenAll(queues[true].Select(async queue =>
        {
            await EndAsync(queue, to, from, ct);
            await StartAsync(queue, from, to, ct);
        }));
        var others = new[] { from, to }.Where(cell => cell != PlacementPlan.SharedCell);
        await Task.WhenAll(others.SelectMany(cell => queues[false], (cell, queue) => StartAsync(queue, cell, PlacementPlan.SharedCell, ct)));
    }

    private Task StartAsync(string queue, string from, string to, CancellationToken ct) => broker.ControlAsync(
        ["set_parameter", "-p", Vhost(from), "shovel", Name(queue, to), JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["src-protocol"] = "amqp091",
            ["src-uri"] = cells[from].ToString(),
            ["src-queue"] = queue,
            ["src-prefetch-count"] = 100,
            ["dest-protocol"] = "amqp091",
            ["dest-uri"] = cells[to].ToString(),
            ["dest-queue"] = queue,
            ["ack-mode"] = "on-confirm",
            ["reconnect-delay"] = 2,
        })], ct);

    private async Task EndAsync(string queue, string from, string to, CancellationToken ct)
    {
        try
        {
            await broker.ControlAsync(["clear_parameter", "-p", Vhost(from), "shovel", Name(queue, to)], ct);
        }
        catch (SubprocessFailedException none) when (none.Output.Contains("does not exist", StringComparison.Ordinal) || none.Output.Contains("not found", StringComparison.OrdinalIgnoreCase) || none.Output.Contains("not set", StringComparison.Ordinal))
        {
            // there was none
        }
    }

    private string Vhost(string cell) => cells[cell].AbsolutePath.TrimStart('/');

    private static string Name(string queue, string to) => $"{queue} to {to}";
}
