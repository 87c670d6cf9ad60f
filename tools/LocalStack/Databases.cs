using System.Text.RegularExpressions;
using Npgsql;

namespace Platform.LocalStack;

/// <summary>
/// Creates a database with its roles <c>[name]_owner</c> and <c>[name]_app</c>; a repetition only sets the passwords. A dash in the name
/// (<c>rescue-teams</c>) becomes an underscore.
/// </summary>
public static partial class Databases
{
    /// <summary>Creates or completes the database; safe to repeat.</summary>
    public static async Task<DatabaseAccess> EnsureAsync(
        string adminConnectionString,
        string name,
        string ownerPassword,
        string appPassword,
        CancellationToken ct = default
    )
    {
        name = name.Replace('-', '_');
        if (!Identifier.IsMatch(name))
        {
            throw new ArgumentException($"'{name}' is no database name", nameof(name));
        }

        var (owner, app) = ($"{name}_owner", $"{name}_app");
        await using (var server = new NpgsqlConnection(adminConnectionString))
        {
            await server.OpenAsync(ct);
            await EnsureRoleAsync(server, owner, ownerPassword, ct);
            await EnsureRoleAsync(server, app, appPassword, ct);
            if (!await ExistsAsync(server, $"SELECT 1 FROM pg_database WHERE datname = '{name}'", ct))
            {
                await ExecuteAsync(server, $"CREATE DATABASE {name} OWNER {owner}", ct);
            }

            await ExecuteAsync(server, $"REVOKE ALL ON DATABASE {name} FROM PUBLIC; GRANT CONNECT ON DATABASE {name} TO {app}", ct);
        }

        var inside = new NpgsqlConnectionStringBuilder(adminConnectionString) { Database = name };
        await using (var database = new NpgsqlConnection(inside.ConnectionString))
        {
            await database.OpenAsync(ct);
            await ExecuteAsync(database, $"ALTER SCHEMA public OWNER TO {owner}; GRANT USAGE ON SCHEMA public TO {app}", ct);
        }

        return new DatabaseAccess(name, As(inside, owner, ownerPassword), As(inside, app, appPassword));
    }

    [GeneratedRegex("^[a-z][a-z0-9_]{0,50}$")]
    private static partial Regex Identifier { get; }

    private static async Task EnsureRoleAsync(NpgsqlConnection server, string role, string password, CancellationToken ct)
    {
        var exists = await ExistsAsync(server, $"SELECT 1 FROM pg_roles WHERE rolname = '{role}'", ct);
        var quoted = password.Replace("'", "''", StringComparison.Ordinal);
        await ExecuteAsync(
            server,
            $"{(exists ? "ALTER" : "CREATE")} ROLE {role} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD '{quoted}'",
            ct
        );
    }

    private static async Task<bool> ExistsAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(ct) is not null;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static string As(NpgsqlConnectionStringBuilder database, string role, string password) =>
        new NpgsqlConnectionStringBuilder(database.ConnectionString)
        {
            Username = role,
            Password = password,
            Pooling = true,
            MaxPoolSize = 30,
        }.ConnectionString;
}
