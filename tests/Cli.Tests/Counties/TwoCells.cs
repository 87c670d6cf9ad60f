using Npgsql;
using Platform.Cells;
using Platform.Cells.Hosting;
using Platform.Cli.Counties;
using Platform.Core;
using Platform.LocalStack;
using RabbitMQ.Client;

namespace Platform.Cli.Tests.Counties;

/// <summary>
/// Two cells on real servers, each with two services played by the tests: organizations, which is written to, and drills, which consumes
/// its events. The gateway never lags.
/// </summary>
public sealed class TwoCells : IAsyncLifetime, IMoveEnvironment
{
    public const string Other = "cell-b";

    private static readonly string[] CityQueues = ["identity", "reports", "notices"];
    private static readonly string[] Services = ["organizations", "drills"];
    private static readonly Dictionary<string, object?> Quorum = new() { ["x-queue-type"] = "quorum" };

    private const string Tables = """
        create table offices (id uuid primary key, division text collate "C" not null);
        create table outbox (id bigint generated always as identity primary key, routing_key text not null,
          body uuid not null, sent_at timestamptz);
        create table stored_files (id uuid primary key, division text collate "C" not null, digest text not null);
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("two-cells-").FullName;
    private readonly Dictionary<(string Cell, string Service), DatabaseAccess> _databases = [];
    private readonly Dictionary<string, MoveCell> _cells = [];
    private LocalPostgres _postgres = null!;
    private LocalRabbitMq _broker = null!;
    private DatabaseAccess _gateway = null!;

    string IMoveEnvironment.Homes => _gateway.Owner;

    /// <summary>Counties whose arrival was reported, in order.</summary>
    public List<string> Arrived { get; } = [];

    public async ValueTask InitializeAsync()
    {
        File.SetUnixFileMode(_folder, File.GetUnixFileMode(_folder) | UnixFileMode.OtherExecute); // PostgreSQL does not run as root
        _postgres = await LocalPostgres.StartAsync(
            new()
            {
                Folder = Path.Combine(_folder, "postgresql"),
                Password = GeneratedPassword.New(),
                Durable = false,
            }
        );
        _broker = await LocalRabbitMq.StartAsync(new() { Folder = Path.Combine(_folder, "rabbitmq"), Password = GeneratedPassword.New() });
        _gateway = await NewDatabaseAsync("gateway", CountyHomes.Schema);
        await using var homes = NpgsqlDataSource.Create(_gateway.Owner);
        await CountyHomes.BeginAsync(homes, PlacementPlan.SharedCell, [], CancellationToken.None);
        foreach (var (cell, broker) in new[] { (PlacementPlan.SharedCell, _broker.Uri), (Other, await _broker.AddVirtualHostAsync(Other)) })
        {
            foreach (var service in Services)
            {
                _databases[(cell, service)] = await NewDatabaseAsync(
                    $"{service}_{cell.Replace('-', '_')}",
                    Tables + CountyResidency.Schema + ";" + WantedFiles.Schema
                );
                foreach (
                    var policy in CountyPolicies.Of("offices").Prepend("create policy place on offices using (true) with check (true)")
                )
                {
                    await RunAsync(_databases[(cell, service)].Owner, policy);
                }
            }

            _cells[cell] = new(cell, Services.ToDictionary(s => s, s => _databases[(cell, s)].Owner), broker, _broker.Management!);
        }
    }

    /// <summary>Lists the county: from now on it has queues.</summary>
    public async Task ListAsync(string county, bool inOther = true)
    {
        foreach (var cell in _cells.Values.Where(c => inOther || c.Name != Other))
        {
            await using var channel = await (await ConnectAsync(cell.Name)).CreateChannelAsync();
            await channel.ExchangeDeclareAsync("platform.events", ExchangeType.Topic, durable: true);
            foreach (var queue in Services.Concat(cell.Name == Other ? [] : CityQueues).Select(s => CountyQueue.Name(s, county)))
            {
                await channel.ExchangeDeclareAsync(queue, ExchangeType.Fanout, durable: true);
                await channel.ExchangeBindAsync(
                    queue,
                    "platform.events",
                    $"{county}.{(queue.StartsWith("drills", StringComparison.Ordinal) ? "Registered" : "Other")}"
                );
                await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, Quorum);
                await channel.QueueBindAsync(queue, queue, string.Empty);
            }
        }
    }

    public Task<IConnection> ConnectAsync(string cell) => new ConnectionFactory { Uri = _cells[cell].Broker }.CreateConnectionAsync();

    /// <summary>As the role the service runs as.</summary>
    public NpgsqlDataSource Database(string cell, string service) => NpgsqlDataSource.Create(_databases[(cell, service)].App);

    public async Task<CountyHome> HomeAsync(string county)
    {
        await using var homes = NpgsqlDataSource.Create(_gateway.App);
        return CountyHomes.Of(await CountyHomes.ReadAsync(homes, CancellationToken.None), county)!;
    }

    /// <summary>What the app role of that service sees of the county there.</summary>
    public async Task<HashSet<Guid>> OfficesAsync(string cell, string service, string county)
    {
        await using var database = Database(cell, service);
        await using var command = database.CreateCommand(
            $"select coalesce(array_agg(id), '{{}}') from offices where starts_with(division, '{county}')"
        );
        return [.. (Guid[])(await command.ExecuteScalarAsync())!];
    }

    public Task RunAsync(string cell, string service, string sql) => RunAsync(_databases[(cell, service)].Owner, sql);

    /// <summary>The process that moves a county is killed: it does nothing further, and its lock is released.</summary>
    public Task CutPowerAsync() =>
        RunAsync(_postgres.AdminConnectionString, "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'");

    Task<MoveCell> IMoveEnvironment.CellAsync(string name, CancellationToken ct) => Task.FromResult(_cells[name]);

    async Task<IReadOnlyList<GatewayView.County?>> IMoveEnvironment.GatewaysAsync(string county, CancellationToken ct) =>
        await HomeAsync(county) is var home ? [new(home.Cell, home.IsPaused, 0, [])] : [];

    public Task ArrivedAsync(string county, string cell, CancellationToken ct)
    {
        Arrived.Add($"{county} in {cell}");
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await _broker.DisposeAsync();
        await _postgres.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<DatabaseAccess> NewDatabaseAsync(string name, string tables)
    {
        var made = await Databases.EnsureAsync(_postgres.AdminConnectionString, name, GeneratedPassword.New(), GeneratedPassword.New());
        await RunAsync(
            made.Owner,
            $"{tables}; grant select, insert, update, delete on all tables in schema public "
                + $"to {new NpgsqlConnectionStringBuilder(made.App).Username}"
        );
        return made;
    }

    private static async Task RunAsync(string connectionString, string sql)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
