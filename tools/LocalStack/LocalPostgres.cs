using System.Globalization;
using Npgsql;

namespace Platform.LocalStack;

/// <summary>A real PostgreSQL server as a child process, reachable on 127.0.0.1 only.</summary>
public sealed class LocalPostgres : IAsyncDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(90);

    private readonly TetheredProcess? _held;
    private readonly RunningProcess? _standing;

    private LocalPostgres(LocalPostgresOptions options, int port, TetheredProcess? held, RunningProcess? standing)
    {
        (_held, _standing, Port) = (held, standing, port);
        AdminConnectionString = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Username = "postgres",
            Password = options.Password,
            Database = "postgres",
            Pooling = false,
        }.ConnectionString;
    }

    /// <summary>TCP port on 127.0.0.1; the same at the next start in the folder, if it is free.</summary>
    public int Port { get; }

    /// <summary>As superuser <c>postgres</c>, database <c>postgres</c>, without pooling.</summary>
    public string AdminConnectionString { get; }

    /// <summary>Processes of an earlier, killed server of this folder that had to be ended first, with pid and title.</summary>
    public IReadOnlyList<string> Ended { get; private init; } = [];

    /// <summary>The detached server; null if it ends with this process.</summary>
    public RunningProcess? Process => _standing;

    /// <summary>Starts the server, or finds the one already running in this folder; first repairs an interrupted start.</summary>
    public static async Task<LocalPostgres> StartAsync(LocalPostgresOptions options, CancellationToken ct = default)
    {
        var files = new PostgresFolder(options.Folder);
        if (files.Running() is { } running)
        {
            try
            {
                return await new LocalPostgres(options, files.LastPort!.Value, null, running).ReadyAsync(files, ct);
            }
            catch (InvalidOperationException) when (!running.IsAlive)
            {
                // It was ending: a killed process is there for a moment longer.
            }
        }

        var ended = await files.PrepareAsync(options.Password, ct);
        var port = FreePort.Or(files.LastPort);
        files.LastPort = port;
        var command = ServerAccount.RunAs([PostgresFolder.Program("postgres"), "-D", files.Data, .. Settings(options, port)]);
        return options.Lifetime is ServerLifetime.WithThisProcess
            ? await new LocalPostgres(options, port, TetheredProcess.Start(command, NoVariables, files.Log, "QUIT", options.Folder), null)
            {
                Ended = ended,
            }.ReadyAsync(files, ct)
            : await new LocalPostgres(
                options,
                port,
                null,
                await DetachedProcess.StartAsync(command, NoVariables, "/", files.PidFile, files.Log, ct)
            )
            {
                Ended = ended,
            }.ReadyAsync(files, ct);
    }

    /// <summary>The server that runs in the folder; null: none.</summary>
    public static RunningProcess? FindRunning(string folder) => new PostgresFolder(folder).Running();

    /// <summary>Ends the server in the folder, if one runs: fast shutdown, after 30 seconds KILL.</summary>
    public static async Task StopAsync(string folder)
    {
        if (FindRunning(folder) is { } running)
        {
            await running.EndAsync("INT", TimeSpan.FromSeconds(30));
        }
    }

    /// <summary>Ends a server that belongs to this process; a detached one keeps running.</summary>
    public ValueTask DisposeAsync() => _held?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static readonly Dictionary<string, string> NoVariables = [];

    private static IEnumerable<string> Settings(LocalPostgresOptions options, int port)
    {
        string[] settings =
        [
            $"port={port.ToString(CultureInfo.InvariantCulture)}",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=800",
            "shared_buffers=128MB",
            "max_wal_size=1GB",
            "timezone=UTC",
            "log_timezone=UTC",
            .. options.Durable ? Array.Empty<string>() : ["fsync=off", "full_page_writes=off"],
        ];
        return settings.SelectMany(s => new[] { "-c", s });
    }

    private async Task<LocalPostgres> ReadyAsync(PostgresFolder files, CancellationToken ct)
    {
        for (var until = DateTime.UtcNow + StartPatience; ; await Task.Delay(50, ct))
        {
            try
            {
                await using var connection = new NpgsqlConnection(AdminConnectionString);
                await connection.OpenAsync(ct);
                return this;
            }
            catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InvalidPassword)
            {
                throw new InvalidOperationException(
                    $"The password kept for {files.Data} is not the one it was made with; reset starts anew.",
                    refused
                );
            }
            catch (NpgsqlException) when (DateTime.UtcNow < until && _standing is not { IsAlive: false })
            {
                // Not up yet.
            }
            catch (NpgsqlException unreachable)
            {
                throw new InvalidOperationException(
                    $"PostgreSQL did not start, see {files.Log}{Environment.NewLine}"
                        + $"{string.Join(Environment.NewLine, File.ReadLines(files.Log).TakeLast(5))}",
                    unreachable
                );
            }
        }
    }
}
