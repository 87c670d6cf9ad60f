using Platform.Cells;
using Platform.Cli.Installation;
using Platform.LocalStack;

namespace Platform.Cli.Counties;

/// <summary>This machine: databases of their own in one PostgreSQL, virtual hosts in one RabbitMQ, one gateway. A cell that is not there is
/// made.</summary>
internal sealed class LocalMoveEnvironment : IMoveEnvironment
{
    private readonly LocalPostgres _postgres;
    private readonly LocalRabbitMq _rabbitMq;

    private LocalMoveEnvironment(InstallationSettings settings, LocalPostgres postgres, LocalRabbitMq rabbitMq, string homes) =>
        (Settings, _postgres, _rabbitMq, Homes) = (settings, postgres, rabbitMq, homes);

    public InstallationSettings Settings { get; private set; }

    public string Homes { get; }

    private Servers Servers => new(Settings, Secrets.Local);

    public static async Task<LocalMoveEnvironment> OpenAsync(InstallationSettings settings, CancellationToken ct)
    {
        var servers = new Servers(settings, Secrets.Local);
        var rabbitMq = await servers.StartRabbitMqAsync(ct);
        var postgres = await servers.StartPostgresAsync(ct);
        return new(settings, postgres, rabbitMq, (await servers.DatabaseOfAsync(Deployment.Named(Services.Gateway), postgres, ct)).Owner);
    }

    public async Task<MoveCell> CellAsync(string name, CancellationToken ct)
    {
        if (name != PlacementPlan.SharedCell && !Settings.Cells.Contains(name))
        {
            await BuildAsync(Settings with { Cells = [.. Settings.Cells, name] }, name, ct);
        }

        var databases = new Dictionary<string, string>();
        foreach (var service in Services.All.Where(s => s.InCells))
        {
            databases[service.Name] = (await Servers.DatabaseOfAsync(new Deployment(service, name), _postgres, ct)).Owner;
        }

        return new(
            name,
            databases,
            (await Servers.BrokersAsync(_rabbitMq, ct))[name],
            _rabbitMq.Management
                ?? throw new CliException(
                    "请先 ./platform down，再 ./platform up。"
                        + "The broker was started by an older version; run ./platform down, then ./platform up."
                )
        );
    }

    public async Task<IReadOnlyList<GatewayView.County?>> GatewaysAsync(string county, CancellationToken ct)
    {
        using var gateway = new GatewayView(new Uri(Settings.Url));
        return [(await gateway.SeenAsync(ct)).Counties.GetValueOrDefault(county)];
    }

    public async Task ArrivedAsync(string county, string cell, CancellationToken ct)
    {
        var cells = new Dictionary<string, string>(Settings.CountyCells);
        cells.Remove(county);
        if (cell != PlacementPlan.SharedCell)
        {
            cells[county] = cell;
        }

        await FollowedAsync(Settings with { CountyCells = cells }, ct);
    }

    private async Task BuildAsync(InstallationSettings wanted, string cell, CancellationToken ct)
    {
        wanted = wanted with { Ports = PortPlan.OfThisMachine(wanted) };
        await new Startup(wanted, Secrets.Local).LaunchAsync(wanted, Deployment.PoolsOf(cell), _postgres, _rabbitMq, ct);
        await FollowedAsync(wanted, ct);
    }

    // Saved first: from here on the next `up` does it too.
    private async Task FollowedAsync(InstallationSettings wanted, CancellationToken ct)
    {
        wanted.Save();
        Settings = wanted;
        using var gateway = new GatewayView(new Uri(wanted.Url));
        await gateway.UntilAsync(LocalPlacement.Write(wanted), _ => true, "placement", ct);
    }
}
