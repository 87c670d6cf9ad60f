using Npgsql;

namespace Platform.Cells;

/// <summary>
/// Which counties a database holds, or does not hold for now. Every service's database has the table and row-level security uses it, so
/// that no stray write of any process can change a county in the wrong cell.
/// </summary>
public static class CountyResidency
{
    /// <summary>Read and changed, but nothing is begun any more: its queues are left, and background work passes it by.</summary>
    public const string Leaving = "leaving";

    /// <summary>Read but not changed: the county is being copied.</summary>
    public const string Paused = "paused";

    /// <summary>Neither read nor changed: the county is in another cell.</summary>
    public const string Gone = "gone";

    /// <summary>In a cell that holds some counties only: this is one of them.</summary>
    public const string Here = "here";

    /// <summary>The key for all counties: with it, a database accepts changes only of those that are <see cref="Here"/>. The shared cell
    /// has no such row.</summary>
    public const string All = "*";

    /// <summary>The table, and <c>place_resident</c> for jobs that work through all records. Idempotent.</summary>
    public const string Schema = """
        create table if not exists elsewhere (
            county text collate "C" primary key,
            state text not null check (state in ('leaving', 'paused', 'gone', 'here')),
            since timestamptz not null default now());
        do $do$ begin
          if exists (select 1 from pg_constraint where conrelid = 'elsewhere'::regclass and conname = 'elsewhere_state_check'
            and pg_get_constraintdef(oid) not like '%leaving%') then
            alter table elsewhere drop constraint elsewhere_state_check,
              add constraint elsewhere_state_check check (state in ('leaving', 'paused', 'gone', 'here'));
          end if;
        end $do$;
        create or replace function place_resident(division text) returns boolean language sql stable parallel safe as $$
          select not exists (select 1 from elsewhere where state <> 'here' and county = left(division, 6))
             and (not exists (select 1 from elsewhere where county = '*')
               or exists (select 1 from elsewhere where state = 'here' and county = left(division, 6))) $$
        """;

    /// <summary>Records where the county is, and returns when every transaction that may have started before has ended.</summary>
    /// <param name="owner">A connection string of the database's owner.</param>
    public static async Task SetAsync(string owner, string county, string state, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(owner);
        await connection.OpenAsync(ct);
        await using (
            var set = new NpgsqlCommand(
                "insert into elsewhere (county, state) values ($1, $2) "
                    + "on conflict (county) do update set state = excluded.state, since = now()",
                connection
            )
            {
                Parameters =
                {
                    new() { Value = county },
                    new() { Value = state },
                },
            }
        )
        {
            await set.ExecuteNonQueryAsync(ct);
        }

        await AwaitOlderTransactionsAsync(connection, ct);
    }

    /// <summary>What the database says of which counties.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(NpgsqlDataSource database, CancellationToken ct)
    {
        var states = new Dictionary<string, string>(StringComparer.Ordinal);
        await using var command = database.CreateCommand("select county, state from elsewhere");
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            states[row.GetString(0)] = row.GetString(1);
        }

        return states;
    }

    /// <summary>Whether work for the county is done here; null: the database does not say.</summary>
    public static bool? Holds(IReadOnlyDictionary<string, string> states, string county) =>
        states.TryGetValue(county, out var state) ? state == Here
        : states.ContainsKey(All) ? false
        : null;

    // A statement begun before the row was committed has not seen it. A transaction that holds no lock in this database yet has begun none.
    private static async Task AwaitOlderTransactionsAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var now = new NpgsqlCommand(
            """
            select coalesce(array_agg(distinct l.virtualtransaction), '{}') from pg_locks l join pg_database d on d.oid = l.database
            where d.datname = current_database() and l.pid <> pg_backend_pid()
            """,
            connection
        );
        var older = (string[])(await now.ExecuteScalarAsync(ct))!;
        await using var running = new NpgsqlCommand("select exists (select 1 from pg_locks where virtualtransaction = any($1))", connection)
        {
            Parameters = { new() { Value = older } },
        };
        for (; (bool)(await running.ExecuteScalarAsync(ct))!; await Task.Delay(20, ct)) { }
    }
}
