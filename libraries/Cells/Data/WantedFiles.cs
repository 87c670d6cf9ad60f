using Npgsql;

namespace Platform.Cells;

/// <summary>
/// Files a service's database asks its service to have, by digest. Folders of two cells can't be mounted by one program, so who moves a
/// county writes down what is to come, and the service of the target fetches it from its peer in the other cell.
/// </summary>
public static class WantedFiles
{
    /// <summary>Harmless when repeated.</summary>
    public const string Schema = """
        create table if not exists wanted_files (
            digest text collate "C" primary key,
            cell text not null,
            state text not null default 'wanted' check (state in ('wanted', 'here', 'nowhere')))
        """;

    /// <summary>Requests every file of the county that the source refers to; a service without files has none.</summary>
    /// <param name="cell">The cell that has the files.</param>
    public static async Task AskAsync(string source, string cell, string target, string county, CancellationToken ct)
    {
        await using var from = NpgsqlDataSource.Create(source);
        if (await ScalarAsync(from, "select to_regclass('stored_files')::text", ct) is not string)
        {
            return;
        }

        var digests = (string[])
            (
                await ScalarAsync(
                    from,
                    $"select coalesce(array_agg(distinct digest), '{{}}') from stored_files where starts_with(division, '{county}')",
                    ct
                )
            )!;
        await using var to = NpgsqlDataSource.Create(target);
        await using var ask = to.CreateCommand(
            """
            insert into wanted_files (digest, cell) select unnest($1), $2
            on conflict (digest) do update set state = 'wanted', cell = excluded.cell
              where wanted_files.state = 'nowhere' or wanted_files.cell <> excluded.cell
            """
        );
        ask.Parameters.Add(new() { Value = digests });
        ask.Parameters.Add(new() { Value = cell });
        await ask.ExecuteNonQueryAsync(ct);
    }

    /// <summary>How many are still to come, and how many the other cell hasn't got either.</summary>
    public static async Task<(long Wanted, long Nowhere)> CountAsync(string target, CancellationToken ct)
    {
        await using var to = NpgsqlDataSource.Create(target);
        await using var command = to.CreateCommand(
            "select count(*) filter (where state = 'wanted'), count(*) filter (where state = 'nowhere') from wanted_files"
        );
        await using var row = await command.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        return (row.GetInt64(0), row.GetInt64(1));
    }

    /// <summary>Nothing is asked for any more.</summary>
    public static async Task ForgetAsync(string target, CancellationToken ct)
    {
        await using var to = NpgsqlDataSource.Create(target);
        await using var forget = to.CreateCommand("delete from wanted_files");
        await forget.ExecuteNonQueryAsync(ct);
    }

    /// <summary>For the service: what it is to fetch, and from which cell.</summary>
    public static async Task<IReadOnlyList<(string Digest, string Cell)>> WantedAsync(NpgsqlDataSource own, CancellationToken ct)
    {
        var wanted = new List<(string, string)>();
        await using var command = own.CreateCommand("select digest, cell from wanted_files where state = 'wanted' limit 200");
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            wanted.Add((row.GetString(0), row.GetString(1)));
        }

        return wanted;
    }

    /// <summary>For the service: it has the file, or the other cell has said that it hasn't.</summary>
    public static async Task SettleAsync(NpgsqlDataSource own, string digest, bool here, CancellationToken ct)
    {
        await using var settle = own.CreateCommand("update wanted_files set state = $2 where digest = $1");
        settle.Parameters.Add(new() { Value = digest });
        settle.Parameters.Add(new() { Value = here ? "here" : "nowhere" });
        await settle.ExecuteNonQueryAsync(ct);
    }

    private static async Task<object?> ScalarAsync(NpgsqlDataSource source, string sql, CancellationToken ct)
    {
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(ct);
    }
}
