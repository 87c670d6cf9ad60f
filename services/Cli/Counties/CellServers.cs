using Platform.Cells;
using Platform.Cli.Installation;
using Platform.Cli.Terminal;
using Platform.LocalStack;

namespace Platform.Cli.Counties;

/// <summary>The servers of this installation as its cells share them: databases of their own in one PostgreSQL, virtual hosts in one RabbitMQ.</summary>
internal sealed class CellServers
{
    private readonly Servers _servers;
    private readonly LocalPostgres _postgres;
    private readonly LocalRabbitMq _rabbitMq;
    private readonly IReadOnlyDictionary<string, Uri> _brokers;

    private CellServers(InstallationSettings settings, LocalPostgres postgres, LocalRabbitMq rabbitMq, IReadOnlyDictionary<string, Uri> brokers) =>
        (Settings, _servers, _postgres, _rabbitMq, _brokers) = (settings, new(settings, Secrets.Local), postgres, rabbitMq, brokers);

    public InstallationSettings Settings { get; }

    public Shovels Shovels => new(_rabbitMq, _brokers);

    public static async Task<CellServers> OpenAsync(InstallationSettings settings, CancellationToken ct)
    {
        var servers = new Servers(settings, Secrets.Local);
        var rabbitMq = await servers.StartRabbitMqAsync(ct);
        return new(settings, await servers.StartPostgresAsync(ct), rabbitMq, await servers.BrokersAsync(rabbitMq, ct));
    }

    public async Task<CellPair> PairAsync(ServiceDefinition service, string county, string from, string to, CancellationToken ct)
    {
        var (source, target) = (new Deployment(service, from), new Deployment(service, to));
        return new(source, await _servers.DatabaseOfAsync(source, _postgres, ct), target, await _servers.DatabaseOfAsync(target, _postgres, ct), county);
    }

    /// <summary>Makes the cell's databases, queues and pools; they hold no county yet and change none.</summary>
    public async Task BuildCellAsync(string cell, CancellationToken ct)
    {
        await new Startup(Settings, Secrets.Local).LaunchAsync(Settings, Deployment.PoolsOf(cell), _postgres, _rabbitMq, ct);
        foreach (var pool in Deployment.PoolsOf(cell))
        {
            await Elsewhere.Set((await _servers.DatabaseOfAsync(pool, _postgres, ct)).Owner, Elsewhere.All, Elsewhere.Paused, ct);
        }

        // What the city's services are to hear of the cell's counties waits in queues of theirs there.
        var environments = new ServiceEnvironment(Settings, Secrets.Local);
        await Steps.RunAsync("声明队列", "queues of the city's services", () => Task.WhenAll(Services.All.Where(s => !s.InCells && s.Consumes).Select(async service =>
        {
            var deployment = new Deployment(service);
            var environment = environments.Of(deployment, await _servers.DatabaseOfAsync(deployment, _postgres, ct), _brokers[cell]);
            await Subprocess.RunAsync(["dotnet", service.Assembly, "migrate", "topology"], environment, Path.GetDirectoryName(service.Assembly), ct);
        })));
    }
}
