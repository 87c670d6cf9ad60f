using System.Text.Json;
using Platform.Cli.Cluster;
using Platform.Cli.Installation;
using Platform.LocalStack;

namespace Platform.Cli.Broker;

/// <summary>A virtual host of a broker: a cell's queues.</summary>
/// <param name="Cell">What the operator calls it.</param>
/// <param name="Amqp">With user and password.</param>
/// <param name="Queues">Names of all queues there.</param>
internal sealed record VirtualHost(string Cell, Uri Amqp, Func<CancellationToken, Task<IReadOnlyList<string>>> Queues)
{
    /// <summary>Those of the installation on this machine: one for each of its cells.</summary>
    public static async Task<IReadOnlyList<VirtualHost>> OfThisMachineAsync(CancellationToken ct)
    {
        var servers = new Servers(RunningInstallation.Settings(), Secrets.Local);
        var broker = await servers.StartRabbitMqAsync(ct);
        return [.. (await servers.BrokersAsync(broker, ct)).Select(cell => Local(broker, cell.Key, cell.Value))];
    }

    public static VirtualHost Local(LocalRabbitMq broker, string cell, Uri amqp) =>
        new(
            cell,
            amqp,
            async ct =>
            {
                // By name alone: the count of a quorum queue lags some seconds behind.
                var json = await broker.ControlAsync(
                    ["list_queues", "--quiet", "--vhost", Uri.UnescapeDataString(amqp.AbsolutePath[1..]), "--formatter", "json", "name"],
                    ct
                );
                return [.. JsonDocument.Parse(json).RootElement.EnumerateArray().Select(q => q.GetProperty("name").GetString()!)];
            }
        );

    /// <summary>A virtual host of any broker, through its management API and its AMQP port.</summary>
    public static VirtualHost Of(Uri management, string name, string userName, string password) =>
        new(
            name,
            new UriBuilder(management.Scheme == Uri.UriSchemeHttps ? "amqps" : "amqp", management.Host)
            {
                UserName = userName,
                Password = password,
                Path = Uri.EscapeDataString(name),
            }.Uri,
            async ct =>
            {
                using var broker = new BrokerManagement(management, name, userName, password);
                return await broker.QueuesAsync(ct);
            }
        );
}
