using System.Diagnostics;
using Npgsql;
using Platform.LocalStack;

namespace Platform.Cli.Backup;

/// <summary>
/// A consistent snapshot of all databases. Services exchange events through their outboxes: while every outbox is locked for a few
/// milliseconds, a snapshot of each database is taken. So every event that a service has consumed is in its publisher's snapshot, and an
/// event not yet consumed is in the outbox. Writers wait for that moment but do not fail; readers are not affected.
/// </summary>
internal sealed class ConsistentSnapshot : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly List<NpgsqlConnection> _open = [];

    public Dictionary<string, (NpgsqlConnection Connection, string Snapshot)> Snapshots { get; } = [];

    public TimeSpan Held { get; private set; }

    public static async Task<ConsistentSnapshot> FixAsync(LocalPostgres server, IEnumerable<string> databases, CancellationToken ct)
    {
        var names = databases.ToList();
        for (var attempt = 1; ; attempt++)
        {
            var moment = new ConsistentSnapshot();
            try
            {
                await moment.TakeAsync(server, names, ct);
                return moment;
            }
            catch (PostgresException busy)
                when (busy.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected && attempt < 10)
            {
                await moment.DisposeAsync(); // a long transaction writes: let others go on, and try again
                await Task.Delay(TimeSpan.FromSeconds(attempt), ct);
            }
            catch
            {
                await moment.DisposeAsync();
                throw;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in _open)
        {
            await connection.DisposeAsync();
        }
    }

    private async Task TakeAsync(LocalPostgres server, List<string> databases, CancellationToken ct)
    {
        var holders = new List<NpgsqlConnection>();
        foreach (var name in databases)
        {
            holders.Add(await OpenAsync(server, name, ct));
            Snapshots[name] = (await OpenAsync(server, name, ct), string.Empty);
        }

        var watch = Stopwatch.StartNew();
        foreach (var holder in holders)
        {
            await RunAsync(holder, $"begin; set local lock_timeout = '{Patience.TotalSeconds}s'", ct);
            if (await AskAsync<object>(holder, "select to_regclass('public.outbox')::text", ct) is string)
            {
                await RunAsync(holder, "lock table outbox in share mode", ct);
            }
        }

        foreach (var name in databases)
        {
            var connection = Snapshots[name].Connection;
            await RunAsync(connection, "begin isolation level repeatable read read only", ct);
            Snapshots[name] = (connection, (await AskAsync<string>(connection, "select pg_export_snapshot()", ct))!);
        }

        foreach (var holder in holders)
        {
            await RunAsync(holder, "rollback", ct);
        }

        Held = watch.Elapsed;
    }

    private async Task<NpgsqlConnection> OpenAsync(LocalPostgres server, string database, CancellationToken ct)
    {
        var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(server.AdminConnectionString)
            {
                Database = database,
                ApplicationName = "backup",
            }.ConnectionString
        );
        _open.Add(connection);
        await connection.OpenAsync(ct);
        return connection;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 60 };
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<T?> AskAsync<T>(NpgsqlConnection connection, string sql, CancellationToken ct)
        where T : class
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(ct) as T;
    }
}
