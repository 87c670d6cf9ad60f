using Platform.Cells;
using Platform.LocalStack;

namespace Platform.Cli.Installation;

/// <summary>The installation's PostgreSQL and RabbitMQ, and each service's way into them.</summary>
internal sealed class Servers(InstallationSettings settings, Secrets secrets)
{
    private LocalRabbitMqOptions RabbitMq =>
        new()
        {
            Folder = settings.RabbitMq,
            Password = secrets.Of(Secrets.RabbitMq),
            Services = secrets.BrokerUsers,
            Lifetime = ServerLifetime.UntilStopped,
        };

    public async Task<LocalPostgres> StartPostgresAsync(CancellationToken ct) =>
        await LocalPostgres.StartAsync(
            new()
            {
                Folder = settings.Postgres,
                Password = secrets.Of(Secrets.Postgres),
                Lifetime = ServerLifetime.UntilStopped,
            },
            ct
        );

    public Task<LocalRabbitMq> StartRabbitMqAsync(CancellationToken ct) => LocalRabbitMq.StartAsync(RabbitMq, ct);

    /// <summary>As <see cref="StartRabbitMqAsync"/>, without waiting until the broker is ready.</summary>
    public Task<LocalRabbitMq> LaunchRabbitMqAsync(CancellationToken ct) => LocalRabbitMq.LaunchAsync(RabbitMq, ct);

    public Task<DatabaseAccess> DatabaseOfAsync(Deployment deployment, LocalPostgres postgres, CancellationToken ct) =>
        Databases.EnsureAsync(
            postgres.AdminConnectionString,
            deployment.Database,
            secrets.Of($"{deployment.Database}-owner"),
            secrets.Of($"{deployment.Database}-app"),
            ct
        );

    /// <summary>The address of each cell's virtual host, for the administrator; one that is new is made, for which the broker must be
    /// ready.</summary>
    public async Task<IReadOnlyDictionary<string, Uri>> BrokersAsync(LocalRabbitMq broker, CancellationToken ct)
    {
        await broker.EnsureUsersAsync(ct);
        var all = new Dictionary<string, Uri> { [PlacementPlan.SharedCell] = broker.Uri };
        foreach (var cell in settings.Cells)
        {
            await broker.WaitUntilReadyAsync(ct);
            all[cell] = await broker.AddVirtualHostAsync(cell, ct);
        }

        return all;
    }

    public async Task StopAsync()
    {
        await LocalRabbitMq.StopAsync(settings.RabbitMq);
        await LocalPostgres.StopAsync(settings.Postgres);
    }
}
