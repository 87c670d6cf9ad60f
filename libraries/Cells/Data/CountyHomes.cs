using Npgsql;

namespace Platform.Cells;

/// <summary>Where a county's data is, and the progress of its move.</summary>
/// <param name="Source">The cell from which it is being moved; null: it is not being moved.</param>
/// <param name="Target">The cell to which it is being moved.</param>
/// <param name="Step">A word of <see cref="MoveStep"/> while it is being moved.</param>
public sealed record CountyHome(string Cell, string? Source = null, string? Target = null, string? Step = null)
{
    /// <summary>Its writes are held back.</summary>
    public bool IsPaused => Step is MoveStep.Paused or MoveStep.Switching;
}

/// <summary>
/// The table in the gateway's database that holds the cell of each county. Only a move changes it, so settings that say otherwise, or say
/// it too early, can't route a caller to the wrong cell. docs/adr/0034 has the reasons.
/// </summary>
public static class CountyHomes
{
    /// <summary>Harmless when repeated. The row <c>*</c> says that the table is kept: from then on a county without a row is in the shared
    /// cell.</summary>
    public const string Schema = """
        create table if not exists county_homes (
            county text collate "C" primary key,
            cell text not null,
            source text,
            target text,
            step text check (step in ('preparing', 'paused', 'switching', 'following')),
            paused_at timestamptz,
            since timestamptz not null default now(),
            check ((source is null) = (step is null) and (target is null) = (step is null)))
        """;

    /// <summary>The key that applies to the counties without a row.</summary>
    public const string Others = "*";

    /// <summary>Begins to keep the table, once, with what the settings say at that moment. Later it is only moves that change it.</summary>
    public static async Task BeginAsync(
        NpgsqlDataSource gateway,
        string sharedCell,
        IEnumerable<(string County, string Cell)> settled,
        CancellationToken ct
    )
    {
        await using var connection = await gateway.OpenConnectionAsync(ct);
        await using var change = await connection.BeginTransactionAsync(ct);
        await using var begin = new NpgsqlCommand(
            "insert into county_homes (county, cell) values ($1, $2) on conflict do nothing",
            connection,
            change
        )
        {
            Parameters =
            {
                new() { Value = Others },
                new() { Value = sharedCell },
            },
        };
        if (await begin.ExecuteNonQueryAsync(ct) == 1)
        {
            foreach (var (county, cell) in settled)
            {
                (begin.Parameters[0].Value, begin.Parameters[1].Value) = (county, cell);
                await begin.ExecuteNonQueryAsync(ct);
            }
        }

        await change.CommitAsync(ct);
    }

    /// <summary>All rows.</summary>
    public static async Task<IReadOnlyDictionary<string, CountyHome>> ReadAsync(NpgsqlDataSource gateway, CancellationToken ct)
    {
        var homes = new Dictionary<string, CountyHome>(StringComparer.Ordinal);
        await using var command = gateway.CreateCommand("select county, cell, source, target, step from county_homes");
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            homes[row.GetString(0)] = Of(row, 1);
        }

        return homes;
    }

    internal static CountyHome Of(NpgsqlDataReader row, int first) =>
        new(row.GetString(first), Word(row, first + 1), Word(row, first + 2), Word(row, first + 3));

    /// <summary>The county's row, or the default for counties without one; null: the table does not exist yet.</summary>
    public static CountyHome? Of(IReadOnlyDictionary<string, CountyHome> homes, string county) =>
        homes.GetValueOrDefault(county) ?? homes.GetValueOrDefault(Others);

    private static string? Word(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
