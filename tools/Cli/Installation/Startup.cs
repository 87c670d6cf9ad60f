using Platform.Cells;
using Platform.Cli.Terminal;
using Platform.LocalStack;

namespace Platform.Cli.Installation;

/// <summary>
/// Brings the installation up from any state. Each step first checks whether it is done, so a second run is fast, a stopped service is
/// started again, and an interrupted run is continued.
/// </summary>
internal sealed class Startup(InstallationSettings wanted, Secrets secrets)
{
    private readonly Servers _servers = new(wanted, secrets);

    public async Task<InstallationSettings> RunAsync(CancellationToken ct)
    {
        await Steps.RunAsync("检查依赖", "prerequisites", () => Task.Run(Prerequisites.Check, ct));
        await Steps.RunAsync(
            "准备密钥",
            "secrets",
            () =>
                Task.Run(
                    () =>
                    {
                        _ = secrets.SigningKeyFile;
                    },
                    ct
                )
        );

        // The servers start while the services are built.
        var postgres = _servers.StartPostgresAsync(ct);
        var rabbitMq = _servers.LaunchRabbitMqAsync(ct);
        await Steps.RunAsync("编译服务", "build", () => BuildAsync(ct));
        await Steps.RunAsync("数据库", "PostgreSQL", async () => Described(await postgres));

        PortPlan.RequireFree(wanted.Port);
        var settings = wanted with { Ports = PortPlan.OfThisMachine(wanted) };
        settings.Save();
        LocalPlacement.Write(settings);
        await LaunchAsync(settings, Deployment.Of(settings), await postgres, await rabbitMq, ct);
        return settings;
    }

    private static string Described(LocalPostgres server) =>
        server.Ended.Count == 0
            ? $"127.0.0.1:{server.Port}"
            : $"127.0.0.1:{server.Port}；已结束残留进程 ended what a killed server had left: {string.Join("; ", server.Ended)}";

    private async Task<string?> BuildAsync(CancellationToken ct)
    {
        if (Build.IsUpToDate)
        {
            return "无变化 unchanged";
        }

        // A running service must not have its files changed under it.
        await Task.WhenAll(Deployment.Of(wanted).Select(d => new ServiceProcess(d).StopAsync()));
        return await Build.RunAsync(ct);
    }

    /// <summary>Starts these deployments, or finds them running as they are to run; waits until they are ready. The services load while the
    /// broker still starts; only a migration, which declares queues, waits for it.</summary>
    public async Task LaunchAsync(
        InstallationSettings settings,
        IEnumerable<Deployment> deployments,
        LocalPostgres postgres,
        LocalRabbitMq rabbitMq,
        CancellationToken ct
    )
    {
        var environments = new ServiceEnvironment(settings, secrets);
        var brokers = await _servers.BrokersAsync(rabbitMq, ct);
        var all = deployments.ToList();

        // Each database once, at the same time: replicas share one.
        var databases = (
            await Task.WhenAll(
                all.Concat(all.Where(IsInCell).Select(d => new Deployment(d.Service)))
                    .DistinctBy(d => d.Database)
                    .Select(async d => (d.Database, Access: await _servers.DatabaseOfAsync(d, postgres, ct)))
            )
        ).ToDictionary(d => d.Database, d => d.Access, StringComparer.Ordinal);
        var launches = all.ConvertAll(deployment =>
        {
            var database = databases[deployment.Database];
            var environment = environments.Of(
                deployment,
                database,
                brokers[IsInCell(deployment) ? deployment.Cell : PlacementPlan.SharedCell],
                IsInCell(deployment) ? databases[new Deployment(deployment.Service).Database] : null
            );
            return new ServiceLaunch(deployment, environment, ServiceEnvironment.MigrationOf(environment, database));
        });

        var stale = launches.Where(l => !l.IsCurrent).ToList();
        var unmigrated = stale.Where(l => l.NeedsMigration).ToList();
        if (unmigrated.Count > 0)
        {
            await WaitForBrokerAsync(rabbitMq, ct);
        }

        await Steps.RunAsync(
            "升级数据结构",
            "migrate",
            async () =>
            {
                await Task.WhenAll(stale.Select(l => l.StopAsync()));
                await Task.WhenAll(unmigrated.Select(l => l.MigrateAsync(ct)));
                return unmigrated.Count == 0 ? "无变化 unchanged" : null;
            }
        );
        await Task.WhenAll(stale.Select(l => l.StartAsync(ct)));
        if (unmigrated.Count == 0)
        {
            await WaitForBrokerAsync(rabbitMq, ct);
        }

        foreach (var launch in launches)
        {
            await Steps.RunAsync("启动", launch.Deployment.Name, () => launch.WaitUntilReadyAsync(ct));
        }
    }

    private static bool IsInCell(Deployment deployment) => deployment.Service.InCells && deployment.Cell != PlacementPlan.SharedCell;

    private static Task WaitForBrokerAsync(LocalRabbitMq broker, CancellationToken ct) =>
        Steps.RunAsync(
            "消息中间件",
            "RabbitMQ",
            async () =>
            {
                await broker.WaitUntilReadyAsync(ct);
                return $"127.0.0.1:{broker.Uri.Port}";
            }
        );
}
