using Platform.Cli.Terminal;
using Platform.LocalStack;

namespace Platform.Cli.Installation;

/// <summary>
/// Brings the installation up from wherever it stands. Each step looks first whether it is done, so a second run is fast,
/// a dead service is started again, and what a killed run left is carried on.
/// </summary>
internal sealed class Startup(InstallationSettings wanted, Secrets secrets)
{
    private readonly Servers _servers = new(wanted, secrets);

    public async Task<InstallationSettings> RunAsync(CancellationToken ct)
    {
        await Steps.RunAsync("检查依赖", "prerequisites", () => Task.Run(Prerequisites.Check, ct));
        await Steps.RunAsync("准备密钥", "secrets", () => Task.Run(() => { _ = secrets.SigningKeyFile; }, ct));

        // The servers start while the services are built.
        var postgres = _servers.StartPostgresAsync(ct);
        var rabbitMq = _servers.StartRabbitMqAsync(ct);
        await Steps.RunAsync("编译服务", "build", () => BuildAsync(ct));
        await Steps.RunAsync("数据库", "PostgreSQL", async () => $"127.0.0.1:{(await postgres).Port}");
        await Steps.RunAsync("消息中间件", "RabbitMQ", async () => $"127.0.0.1:{(await rabbitMq).Uri.Port}");

        PortPlan.RequireFree(wanted.Port);
        var settings = wanted with { Ports = PortPlan.OfThisMachine(wanted) };
        settings.Save();
        await LaunchAsync(settings, await postgres, (await rabbitMq).Uri, ct);
        return settings;
    }

    private static async Task<string?> BuildAsync(CancellationToken ct)
    {
        if (Build.IsUpToDate)
        {
            return "无变化 unchanged";
        }

        // A running service must not have its files changed under it.
        await Task.WhenAll(Services.All.Select(s => new ServiceProcess(s).StopAsync()));
        await Build.RunAsync(ct);
        return null;
    }

    private async Task LaunchAsync(InstallationSettings settings, LocalPostgres postgres, Uri broker, CancellationToken ct)
    {
        var environments = new ServiceEnvironment(settings, secrets, broker);
        var launches = await Task.WhenAll(Services.All.Select(async service => new ServiceLaunch(
            service, environments.Of(service, await _servers.DatabaseOfAsync(service, postgres, ct)))));
        var stale = launches.Where(l => !l.IsCurrent).ToList();
        await Steps.RunAsync("升级数据结构", "migrate", async () =>
        {
            await Task.WhenAll(stale.Select(l => l.MigrateAsync(ct)));
            return stale.Count == 0 ? "无变化 unchanged" : null;
        });
        await Task.WhenAll(stale.Select(l => l.StartAsync(ct)));
        foreach (var launch in launches)
        {
            await Steps.RunAsync("启动", launch.Service.Name, () => launch.WaitUntilReadyAsync(ct));
        }
    }
}
