using Npgsql;
using Platform.Cli.Backup;
using Platform.Cli.Installation;
using Platform.LocalStack;

namespace Platform.Cli.Doctor;

/// <summary>The installation looked at: running or not, nothing of it is started or changed.</summary>
internal sealed class InstallationProbe(InstallationSettings settings)
{
    public InstallationSettings Settings => settings;

    public bool HasPostgres => LocalPostgres.FindRunning(settings.Postgres) is not null;

    public bool HasBroker => LocalRabbitMq.FindRunning(settings.RabbitMq) is not null;

    /// <summary>The servers that run; finds them, starts none.</summary>
    public Servers Servers { get; } = new(settings, Secrets.Local);

    /// <summary>A connection as superuser; rows behind the fence are counted too.</summary>
    public async Task<NpgsqlConnection> OpenAsync(string database, CancellationToken ct)
    {
        var server = await Servers.StartPostgresAsync(ct);
        var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(server.AdminConnectionString)
            {
                Database = database,
                ApplicationName = "doctor",
                CommandTimeout = 60,
            }.ConnectionString
        );
        await connection.OpenAsync(ct);
        return connection;
    }

    public async Task<List<string>> AskAsync(string database, string sql, CancellationToken ct)
    {
        await using var connection = await OpenAsync(database, ct);
        return await Contents.ListAsync(connection, sql, ct);
    }

    public async Task<bool> HasTableAsync(string database, string table, CancellationToken ct) =>
        (await AskAsync(database, $"select tablename::text from pg_tables where schemaname = 'public' and tablename = '{table}'", ct)).Count
        > 0;

    public string AddressOf(Deployment deployment) =>
        deployment.Name == Services.Gateway
            ? settings.Url
            : $"http://127.0.0.1:{settings.Ports.GetValueOrDefault(deployment.Name, [deployment.Service.RestPort])[0]}/";
}
