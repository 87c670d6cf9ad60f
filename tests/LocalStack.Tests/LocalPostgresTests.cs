using System.Diagnostics;
using Npgsql;

namespace Platform.LocalStack.Tests;

public sealed class LocalPostgresTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("platform-pg-").FullName;

    private LocalPostgresOptions Standing =>
        new()
        {
            Folder = _folder,
            Password = "first-start",
            Lifetime = ServerLifetime.UntilStopped,
            Durable = false,
        };

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public async Task The_app_role_of_a_database_may_neither_make_tables_nor_enter_another_database()
    {
        await using var server = await LocalPostgres.StartAsync(Standing with { Lifetime = ServerLifetime.WithThisProcess });
        var mine = await Databases.EnsureAsync(server.AdminConnectionString, "mine", "owner-1", "app-1");
        var other = await Databases.EnsureAsync(server.AdminConnectionString, "other", "owner-2", "app-2");

        await RunAsync(mine.Owner, "CREATE TABLE t (id int)");
        await Should.ThrowAsync<PostgresException>(() => RunAsync(mine.App, "CREATE TABLE u (id int)"));
        var trespass = new NpgsqlConnectionStringBuilder(mine.App) { Database = other.Name };
        await Should.ThrowAsync<PostgresException>(() => RunAsync(trespass.ConnectionString, "SELECT 1"));
    }

    [Fact]
    public async Task Ensuring_a_database_again_keeps_its_data_and_takes_the_new_password()
    {
        await using var server = await LocalPostgres.StartAsync(Standing with { Lifetime = ServerLifetime.WithThisProcess });
        var first = await Databases.EnsureAsync(server.AdminConnectionString, "kept", "owner-1", "app-1");
        await RunAsync(first.Owner, "CREATE TABLE t (id int)");

        var second = await Databases.EnsureAsync(server.AdminConnectionString, "kept", "owner-2", "app-2");

        await RunAsync(second.Owner, "SELECT * FROM t");
    }

    [Fact]
    public async Task A_second_start_finds_the_running_server()
    {
        try
        {
            var first = await LocalPostgres.StartAsync(Standing);
            var second = await LocalPostgres.StartAsync(Standing);

            second.Process.ShouldBe(first.Process);
            second.Port.ShouldBe(first.Port);
        }
        finally
        {
            await LocalPostgres.StopAsync(_folder);
        }

        LocalPostgres.FindRunning(_folder).ShouldBeNull();
    }

    [Fact]
    public async Task A_start_repairs_a_killed_server_whose_pid_belongs_to_another_process()
    {
        try
        {
            var first = await LocalPostgres.StartAsync(Standing);
            await RunAsync(first.AdminConnectionString, "CREATE TABLE t AS SELECT 7 AS id");
            await first.Process!.EndAsync("KILL", TimeSpan.FromSeconds(5));
            var stale = Path.Combine(_folder, "data", "postmaster.pid");
            await File.WriteAllLinesAsync(stale, [$"{Environment.ProcessId}", .. File.ReadLines(stale).Skip(1).ToList()]);

            var second = await LocalPostgres.StartAsync(Standing);

            second.Process.ShouldNotBe(first.Process);
            await RunAsync(second.AdminConnectionString, "SELECT id FROM t");
        }
        finally
        {
            await LocalPostgres.StopAsync(_folder);
        }
    }

    [Fact]
    public async Task A_start_ends_what_a_killed_server_has_left_in_its_folder_and_names_it()
    {
        RunningProcess? backend = null;
        await using var connection = new NpgsqlConnection();
        try
        {
            var first = await LocalPostgres.StartAsync(Standing);
            connection.ConnectionString = first.AdminConnectionString;
            await connection.OpenAsync();
            backend = RunningProcess.Of(connection.ProcessID);
            var running = EndlessAsync(connection);
            await using var other = await LocalPostgres.StartAsync(
                Standing with
                {
                    Folder = _folder + "-other",
                    Lifetime = ServerLifetime.WithThisProcess,
                }
            );

            await Subprocess.RunAsync(["kill", "-KILL", $"{first.Process!.Pid}"]);
            var second = await LocalPostgres.StartAsync(Standing);

            await RunAsync(second.AdminConnectionString, "SELECT 1");
            second.Ended.ShouldContain(process => process.StartsWith($"{backend!.Pid} postgres", StringComparison.Ordinal));
            await RunAsync(other.AdminConnectionString, "SELECT 1"); // a server of another folder is not touched
            await Should.ThrowAsync<NpgsqlException>(() => running);
        }
        finally
        {
            await (backend?.EndAsync("KILL", TimeSpan.FromSeconds(5)) ?? Task.CompletedTask); // a failed test must not leave it
            await LocalPostgres.StopAsync(_folder);
        }
    }

    [Fact]
    public async Task A_start_takes_a_zombie_for_no_server()
    {
        // Of the account that the server runs as: PostgreSQL takes such a process for a server.
        var program = string.Join(' ', ServerAccount.RunAs([PostgresTools.ProgramPath("postgres"), "--version"]));
        using var parent = Process.Start(
            new ProcessStartInfo("sh", ["-c", $"{program} >&2 & echo $!; exec sleep 100"])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        try
        {
            var zombie = int.Parse((await parent.StandardOutput.ReadLineAsync())!, System.Globalization.CultureInfo.InvariantCulture);
            var first = await LocalPostgres.StartAsync(Standing);
            await first.Process!.EndAsync("KILL", TimeSpan.FromSeconds(5));
            var stale = Path.Combine(_folder, "data", "postmaster.pid");
            await File.WriteAllLinesAsync(stale, [$"{zombie}", .. File.ReadLines(stale).Skip(1).ToList()]);
            (await File.ReadAllTextAsync($"/proc/{zombie}/stat")).ShouldContain("(postgres) Z");

            var second = await LocalPostgres.StartAsync(Standing);

            second.Ended.ShouldBeEmpty();
            await RunAsync(second.AdminConnectionString, "SELECT 1");
        }
        finally
        {
            parent.Kill();
            await LocalPostgres.StopAsync(_folder);
        }
    }

    [Fact]
    public async Task A_start_after_a_killed_initdb_begins_again()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "data.new", "base"));

        await using var server = await LocalPostgres.StartAsync(Standing with { Lifetime = ServerLifetime.WithThisProcess });

        await RunAsync(server.AdminConnectionString, "SELECT 1");
    }

    // Works without a pause, and so does not notice that the main process is gone.
    private static async Task EndlessAsync(NpgsqlConnection connection)
    {
        await using var endless = new NpgsqlCommand("do $$ begin loop end loop; end $$", connection) { CommandTimeout = 0 };
        await endless.ExecuteNonQueryAsync();
    }

    private static async Task RunAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
