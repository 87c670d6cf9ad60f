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
    public async Task A_start_after_a_killed_initdb_begins_again()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "data.new", "base"));

        await using var server = await LocalPostgres.StartAsync(Standing with { Lifetime = ServerLifetime.WithThisProcess });

        await RunAsync(server.AdminConnectionString, "SELECT 1");
    }

    private static async Task RunAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
