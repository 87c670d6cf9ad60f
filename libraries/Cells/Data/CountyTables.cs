using Npgsql;

namespace Platform.Cells;

/// <summary>One table of a service's database, as far as a county's move goes.</summary>
/// <param name="Columns">Those that are stored, not computed.</param>
/// <param name="Key">The primary key.</param>
/// <param name="Parents">Tables its rows refer to: column, table, column there.</param>
/// <param name="Placed">Its rows have a <c>division</c>.</param>
internal sealed record CountyTable(
    string Name,
    IReadOnlyList<string> Columns,
    IReadOnlyList<string> Key,
    IReadOnlyList<(string Column, string Table, string There)> Parents,
    bool Placed
);

/// <summary>
/// The tables of a service's database, read from its catalogue, parents before children, so that no list of tables has to be kept in
/// step with the services.
/// </summary>
internal static class CountyTables
{
    // Stays where it was written: the journal, which sends its events from there; the sealed audit trail; the state of schema and moves.
    private static readonly string[] Stay = ["outbox", "audit_entries", "elsewhere", "wanted_files", "__EFMigrationsHistory"];

    private const string Catalogue = """
        select c.relname,
               array(select a.attname::text from pg_attribute a
                 where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum),
               array(select a.attname::text from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
                     where i.indrelid = c.oid and i.indisprimary order by array_position(i.indkey::int[], a.attnum::int)),
               array(select a.attname || '>' || p.relname || '>' || b.attname from pg_constraint f join pg_class p on p.oid = f.confrelid
                     join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
                       join pg_attribute b on b.attrelid = f.confrelid and b.attnum = f.confkey[1]
                     where f.conrelid = c.oid and f.contype = 'f')
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind = 'r' order by c.relname
        """;

    public static async Task<IReadOnlyList<CountyTable>> ReadAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        var tables = new List<CountyTable>();
        await using (var command = new NpgsqlCommand(Catalogue, connection))
        await using (var row = await command.ExecuteReaderAsync(ct))
        {
            while (await row.ReadAsync(ct))
            {
                var columns = row.GetFieldValue<string[]>(1);
                var parents = row.GetFieldValue<string[]>(3).Select(p => p.Split('>')).Select(p => (p[0], p[1], p[2]));
                tables.Add(new(row.GetString(0), columns, row.GetFieldValue<string[]>(2), [.. parents], columns.Contains("division")));
            }
        }

        return InOrder(tables.FindAll(t => !Stay.Contains(t.Name)));
    }

    // Parents first; a table that refers to itself is its own affair: one statement brings all its rows.
    private static List<CountyTable> InOrder(List<CountyTable> tables)
    {
        var ordered = new List<CountyTable>();
        while (tables.Count > 0)
        {
            var next =
                tables.Find(t => t.Parents.All(p => p.Table == t.Name || !tables.Exists(other => other.Name == p.Table)))
                ?? throw new InvalidOperationException(
                    $"Tables refer to each other in a circle: {string.Join(", ", tables.Select(t => t.Name))}"
                );
            tables.Remove(next);
            ordered.Add(next);
        }

        return ordered;
    }
}
