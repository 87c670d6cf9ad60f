using System.Security.Cryptography;
using System.Text.Json;
using Npgsql;

namespace Platform.Hosting.Data;

/// <summary>
/// The order in which entries were sealed. Each seal is the SHA-256 of the one before it and of its entry: after changing, removing or
/// inserting an entry all later seals have to be computed again, and the last one differs from the one noted outside.
/// </summary>
internal static class AuditChain
{
    /// <summary>What an entry is made of, in the order of <see cref="Seal"/>.</summary>
    private const string Columns = "id, at, actor, action, division, record_type, record_id, before, after, trace_id";

    /// <summary>Entries that are not sealed yet, oldest first; parameter 1 says how many.</summary>
    public const string Unsealed = $"select {Columns} from audit_entries where position is null order by id limit $1";

    /// <summary>The sealed ones in the order of the chain.</summary>
    public const string Sealed = $"select {Columns}, position, seal from audit_entries where position is not null order by position";

    /// <summary>
    /// Run at every migration. The runtime role may only seal an entry; even the owner can't change a sealed one without dropping the
    /// trigger first.
    /// </summary>
    public const string Schema = """
        alter table audit_entries add column if not exists position bigint, add column if not exists seal text;
        create unique index if not exists ix_audit_entries_position on audit_entries (position) where position is not null;
        create index if not exists ix_audit_entries_unsealed on audit_entries (id) where position is null;
        create or replace function keep_audit_entry() returns trigger language plpgsql as $$
        begin
            if old.position is not null or to_jsonb(new) - 'position' - 'seal' <> to_jsonb(old) - 'position' - 'seal' then
                raise exception 'audit entry % can not be changed', old.id;
            end if;
            return new;
        end $$;
        create or replace trigger keep_audit_entry before update on audit_entries for each row execute function keep_audit_entry();
        """;

    /// <summary>The seal of the entry in the reader's current row, lower-case hex.</summary>
    /// <param name="entry">A row of <see cref="Unsealed"/> or <see cref="Sealed"/>.</param>
    /// <param name="position">Its place in the chain, from 1.</param>
    /// <param name="before">The seal before it; empty for the first.</param>
    public static string Seal(NpgsqlDataReader entry, long position, string before)
    {
        object?[] content =
        [
            before,
            position,
            entry.GetGuid(0),
            entry.GetDateTime(1),
            entry.GetString(2),
            entry.GetString(3),
            entry.GetString(4),
            entry.GetString(5),
            entry.GetGuid(6),
            Text(entry, 7),
            Text(entry, 8),
            Text(entry, 9),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content)));
    }

    /// <summary>
    /// Four results in one round trip, each of what was committed until the one before it: whether the turn to seal was taken, for as long
    /// as the transaction lasts; nothing (<see cref="QueueTables"/>); the chain's end (position and seal), no row if it is empty; the next
    /// entries to seal.
    /// </summary>
    public static NpgsqlBatch Take(NpgsqlConnection connection, int most) =>
        new(connection)
        {
            BatchCommands =
            {
                new("select pg_try_advisory_xact_lock(hashtext('seal-audit-trail'))"),
                QueueTables.ReadInOrder(),
                new("select position, seal from audit_entries where position is not null order by position desc limit 1"),
                new(Unsealed) { Parameters = { new() { Value = most } } },
            },
        };

    private static string? Text(NpgsqlDataReader entry, int column) => entry.IsDBNull(column) ? null : entry.GetString(column);
}
