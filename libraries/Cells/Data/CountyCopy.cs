using Npgsql;

namespace Platform.Cells;

/// <summary>How many rows of a table went, and what they add up to.</summary>
/// <param name="Digest">Sum of the rows' hashes; equal rows in any order have equal sums.</param>
public sealed record CopiedTable(string Table, long Rows, decimal Digest);

/// <summary>
/// Copies a county from one cell's database of a service to another's, both at the same schema. Connects as the databases' owners; for the
/// rows in addition to the county's own, the services' runtime roles suffice. A county is small, tens of thousands of rows, so all of it is
/// copied while its writes pause; docs/adr/0032 compares that with replication.
/// </summary>
public sealed class CountyCopy(string from, string to, string county)
{
    /// <summary>Whether both databases have the same tables with the same columns; throws if not.</summary>
    /// <exception cref="InvalidOperationException">Names the first table that differs.</exception>
    public async Task RequireSameSchemaAsync(CancellationToken ct)
    {
        await using var source = await OpenAsync(from, ct);
        await using var target = await OpenAsync(to, ct);
        static Dictionary<string, string> Shapes(IEnumerable<CountyTable> tables) =>
            tables.ToDictionary(t => t.Name, t => string.Join(", ", t.Columns.Order(StringComparer.Ordinal)), StringComparer.Ordinal);
        var (here, there) = (Shapes(await CountyTables.ReadAsync(source, ct)), Shapes(await CountyTables.ReadAsync(target, ct)));
        if (
            here
                .Keys.Union(there.Keys)
                .Order(StringComparer.Ordinal)
                .FirstOrDefault(t => here.GetValueOrDefault(t) != there.GetValueOrDefault(t)) is
            { } differs
        )
        {
            throw new InvalidOperationException(
                $"两个单元的数据结构不同（{source.Database}.{differs}），请先升级到同一版本。"
                    + $"Table {differs} of {source.Database} is not the same in both cells; bring them to one version first."
            );
        }
    }

    /// <summary>
    /// Copies what the county needs in addition to its own rows: may be done beforehand, while everything runs, and repeatedly. Rows that
    /// belong to no place are taken if they are new or newer; the rows of other places are copied only into a cell of its own, since the
    /// shared cell has the originals.
    /// </summary>
    public async Task CopyBesideAsync(bool intoSharedCell, CancellationToken ct)
    {
        await using var source = await OpenAsync(from, ct);
        await using var target = await OpenAsync(to, ct);
        var tables = await CountyTables.ReadAsync(source, ct);
        await using var snapshot = await source.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, ct);
        await using var change = await target.BeginTransactionAsync(ct);
        foreach (var table in tables)
        {
            var known =
                RowChoice.Own(table, tables, county) is null ? IfNewer(table)
                : intoSharedCell ? Keep
                : IfOther(table);
            await UpsertAsync(source, target, table, RowChoice.Beside(table, tables, county), known, ct);
        }

        await change.CommitAsync(ct);
    }

    /// <summary>Updates the copy of the rows above the county.</summary>
    public async Task RefreshAboveAsync(CancellationToken ct)
    {
        await using var source = await OpenAsync(from, ct);
        await using var target = await OpenAsync(to, ct);
        var tables = await CountyTables.ReadAsync(source, ct);
        await using var snapshot = await source.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, ct);
        await using var change = await target.BeginTransactionAsync(ct);
        foreach (var table in tables.Where(t => RowChoice.Own(t, tables, county) is not null))
        {
            await UpsertAsync(source, target, table, RowChoice.Above(table, tables, county), IfOther(table), ct);
        }

        await change.CommitAsync(ct);
    }

    /// <summary>Copies the county's own rows and replaces those the target has: all or nothing.</summary>
    /// <exception cref="InvalidOperationException">The rows that arrived differ from the rows sent.</exception>
    public async Task<IReadOnlyList<CopiedTable>> CopyOwnAsync(CancellationToken ct)
    {
        await using var source = await OpenAsync(from, ct);
        await using var target = await OpenAsync(to, ct);
        var tables = await CountyTables.ReadAsync(source, ct);
        var own = tables.Select(t => (Table: t, Rows: RowChoice.Own(t, tables, county))).Where(t => t.Rows is not null).ToList();
        await using var snapshot = await source.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, ct);
        await using var change = await target.BeginTransactionAsync(ct);
        foreach (var (table, rows) in own)
        {
            await UpsertAsync(source, target, table, rows!, IfOther(table), ct);
        }

        foreach (var (table, rows) in Enumerable.Reverse(own)) // what is left of an earlier stay
        {
            await ExecuteAsync(
                target,
                $"delete from {table.Name} t where ({rows}) "
                    + $"and not exists (select 1 from incoming_{table.Name} i "
                    + $"where {string.Join(" and ", table.Key.Select(k => $"i.{Quoted(k)} = t.{Quoted(k)}"))})",
                ct
            );
        }

        var copied = new List<CopiedTable>();
        foreach (var (table, rows) in own)
        {
            var (sent, arrived) = (await CountAsync(source, table, rows!, ct), await CountAsync(target, table, rows!, ct));
            copied.Add(
                sent == arrived
                    ? sent
                    : throw new InvalidOperationException(
                        $"{table.Name}: {sent.Rows} rows were sent, {arrived.Rows} arrived, or they differ."
                    )
            );
        }

        await change.CommitAsync(ct);
        return copied;
    }

    private static async Task<NpgsqlConnection> OpenAsync(string connectionString, CancellationToken ct)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        await ExecuteAsync(connection, "select set_config('platform.places', '*', false), set_config('platform.copying', 'on', false)", ct);
        return connection;
    }

    private static async Task UpsertAsync(
        NpgsqlConnection source,
        NpgsqlConnection target,
        CountyTable table,
        string rows,
        string known,
        CancellationToken ct
    )
    {
        var staging = $"incoming_{table.Name}";
        await ExecuteAsync(target, $"create temp table {staging} (like {table.Name}) on commit drop", ct);
        await CopyAsync(source, target, table, staging, rows, ct);
        await ExecuteAsync(
            target,
            $"insert into {table.Name} ({Columns(table.Columns)}) select {Columns(table.Columns)} from {staging} on conflict {known}",
            ct
        );
    }

    // What becomes of a row that the target has already.
    private const string Keep = "do nothing";

    private static string IfOther(CountyTable table) =>
        Overwrite(table, $"{Row(table, table.Name)} is distinct from {Row(table, "excluded")}");

    private static string IfNewer(CountyTable table) =>
        table.Columns.FirstOrDefault(c => c is "version" or "revision") is { } version
            ? Overwrite(table, $"excluded.{version} > {table.Name}.{version}")
            : Keep;

    private static string Overwrite(CountyTable table, string when) =>
        table.Columns.Except(table.Key).ToList() is { Count: > 0 } others
            ? $"({Columns(table.Key)}) do update set {string.Join(", ", others.Select(c => $"{Quoted(c)} = excluded.{Quoted(c)}"))} "
                + $"where {when}"
            : Keep;

    private static string Row(CountyTable table, string of) => $"row({string.Join(", ", table.Columns.Select(c => $"{of}.{Quoted(c)}"))})";

    private static async Task CopyAsync(
        NpgsqlConnection source,
        NpgsqlConnection target,
        CountyTable table,
        string into,
        string rows,
        CancellationToken ct
    )
    {
        await using var reading = await source.BeginRawBinaryCopyAsync(
            $"copy (select {Columns(table.Columns)} from {table.Name} where {rows}) to stdout (format binary)",
            ct
        );
        await using var writing = await target.BeginRawBinaryCopyAsync(
            $"copy {into} ({Columns(table.Columns)}) from stdin (format binary)",
            ct
        );
        await reading.CopyToAsync(writing, 1 << 20, ct);
    }

    private static async Task<CopiedTable> CountAsync(NpgsqlConnection connection, CountyTable table, string rows, CancellationToken ct)
    {
        await using var count = new NpgsqlCommand(
            $"select count(*), coalesce(sum(hashtextextended(row({Columns(table.Columns)})::text, 0)), 0)::numeric "
                + $"from {table.Name} where {rows}",
            connection
        );
        await using var row = await count.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        return new(table.Name, row.GetInt64(0), row.GetDecimal(1));
    }

    private static string Columns(IEnumerable<string> columns) => string.Join(", ", columns.Select(Quoted));

    private static string Quoted(string name) => $"\"{name}\"";

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(ct);
    }
}
