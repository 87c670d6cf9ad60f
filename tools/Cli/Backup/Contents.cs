using Npgsql;

namespace Platform.Cli.Backup;

/// <summary>What a database holds: counts of all tables, the last migration, the head of the audit trail, the digests of stored
/// files.</summary>
internal static class Contents
{
    public static async Task<DatabaseEntry> OfAsync(NpgsqlConnection database, string service, string dump, CancellationToken ct)
    {
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in await ListAsync(database, "select tablename::text from pg_tables where schemaname = 'public' order by 1", ct))
        {
            rows[table] = long.Parse(
                (await ListAsync(database, $"select count(*)::text from \"{table}\"", ct))[0],
                System.Globalization.CultureInfo.InvariantCulture
            );
        }

        var at = DateTimeOffset.Parse(
            (await ListAsync(database, "select to_char(now() at time zone 'utc', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')", ct))[0],
            System.Globalization.CultureInfo.InvariantCulture
        );
        var migration = (
            await ListAsync(database, "select migration_id from \"__EFMigrationsHistory\" order by 1 desc limit 1", ct)
        ).FirstOrDefault(string.Empty);
        var head = rows.ContainsKey("audit_entries")
            ? (
                await ListAsync(
                    database,
                    "select position || ':' || seal from audit_entries where position is not null order by position desc limit 1",
                    ct
                )
            ).FirstOrDefault()
            : null;
        return new(service, dump, at, migration, head, rows);
    }

    /// <summary>Digests under which the service's files must lie; none if it stores none.</summary>
    public static async Task<List<string>> DigestsAsync(NpgsqlConnection database, CancellationToken ct) =>
        (
            await ListAsync(
                database,
                "select tablename::text from pg_tables where tablename = 'stored_files' and schemaname = 'public'",
                ct
            )
        ).Count == 0
            ? []
            // A cell's copies of the city's records have their files there.
            : await ListAsync(database, "select distinct digest from stored_files where place_resident(division) order by 1", ct);

    public static async Task<List<string>> ListAsync(NpgsqlConnection database, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, database) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync(ct);
        var list = new List<string>();
        while (await reader.ReadAsync(ct))
        {
            list.Add(reader.GetString(0));
        }

        return list;
    }
}
