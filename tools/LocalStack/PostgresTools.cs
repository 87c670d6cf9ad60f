using Npgsql;

namespace Platform.LocalStack;

/// <summary>PostgreSQL's own client programs, of the same version as the servers started here.</summary>
public static class PostgresTools
{
    /// <summary>Where the program is.</summary>
    public static string ProgramPath(string program) => PostgresFolder.Program(program);

    /// <summary>Runs <c>pg_dump</c>, <c>pg_restore</c> or another tool on a database. The password is passed in the environment, because
    /// every user can read a command line.</summary>
    public static Task<string> RunAsync(string program, string connectionString, IEnumerable<string> arguments, CancellationToken ct)
    {
        var to = new NpgsqlConnectionStringBuilder(connectionString);
        var environment = new Dictionary<string, string>
        {
            ["PGHOST"] = to.Host!,
            ["PGPORT"] = $"{to.Port}",
            ["PGUSER"] = to.Username!,
            ["PGPASSWORD"] = to.Password!,
            ["PGDATABASE"] = to.Database!,
        };
        return Subprocess.RunAsync([PostgresFolder.Program(program), .. arguments], environment, "/", ct);
    }
}
