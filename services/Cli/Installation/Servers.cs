using Platform.LocalStack;

namespace Platform.Cli.Installation;

/// <summary>The installation's PostgreSQL and RabbitMQ, and each service's way into them.</summary>
internal sealed class Servers(InstallationSettings settings, Secrets secrets)
{
    public async Task<LocalPostgres> StartPostgresAsync(CancellationToken ct) => await LocalPostgres.StartAsync(
        new() { Folder = settings.Postgres, Password = secrets.Of(Secrets.Postgres), Lifetime = ServerLifetime.UntilStopped }, ct);

    public async Task<LocalRabbitMq> StartRabbitMqAsync(CancellationToken ct) => await LocalRabbitMq.StartAsync(
        new() { Folder = settings.RabbitMq, Password = secrets.Of(Secrets.RabbitMq), Lifetime = ServerLifetime.UntilStopped }, ct);

    public Task<DatabaseAccess> DatabaseOfAsync(ServiceDefinition service, LocalPostgres postgres, CancellationToken ct) => Databases.EnsureAsync(
        postgres.AdminConnectionString, service.Database, secrets.Of($"{service.Database}-owner"), secrets.Of($"{service.Database}-app"), ct);

    public async Task StopAsync()
    {
        await LocalRabbitMq.StopAsync(settings.RabbitMq);
        await LocalPostgres.StopAsync(settings.Postgres);
    }
}
