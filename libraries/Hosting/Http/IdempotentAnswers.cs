using Npgsql;
using NpgsqlTypes;

namespace Platform.Hosting.Http;

/// <summary>The table of kept answers, as <see cref="IdempotencyFilter"/> reads and writes it: in as few round trips as can be.</summary>
internal static class IdempotentAnswers
{
    /// <summary>
    /// Takes hold of the key until the transaction ends, and reads what was answered under it: an answer that is over if nothing was. Null:
    /// another request holds the key.
    /// </summary>
    public static async Task<IdempotentAnswer?> ClaimAsync(NpgsqlConnection connection, string key, CancellationToken ct)
    {
        // Two statements, for the second must see what was committed until the first had the lock.
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("select pg_try_advisory_xact_lock(hashtextextended($1, 0))") { Parameters = { new() { Value = key } } },
                new("select request, status, content_type, location, entity_tag, body, at from idempotent_answers where key = $1")
                {
                    Parameters = { new() { Value = key } },
                },
            },
        };
        await using var row = await batch.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        if (!row.GetBoolean(0))
        {
            return null;
        }

        await row.NextResultAsync(ct);
        return await row.ReadAsync(ct)
            ? new IdempotentAnswer
            {
                Key = key,
                Request = row.GetString(0),
                Status = row.GetInt32(1),
                ContentType = Text(row, 2),
                Location = Text(row, 3),
                EntityTag = Text(row, 4),
                Body = row.GetFieldValue<byte[]>(5),
                At = row.GetFieldValue<DateTimeOffset>(6),
            }
            : new IdempotentAnswer { Key = key, Request = "" };
    }

    /// <summary>Writes the answer and ends the transaction in one round trip; if either fails, both do.</summary>
    public static async Task CommitAsync(NpgsqlConnection connection, IdempotentAnswer answer, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new(
                    """
                    insert into idempotent_answers (key, request, status, content_type, location, entity_tag, body, at)
                    values ($1, $2, $3, $4, $5, $6, $7, $8)
                    on conflict (key) do update set request = excluded.request, status = excluded.status,
                      content_type = excluded.content_type, location = excluded.location, entity_tag = excluded.entity_tag,
                      body = excluded.body, at = excluded.at
                    """ // one that is there is over
                )
                {
                    Parameters =
                    {
                        new() { Value = answer.Key },
                        new() { Value = answer.Request },
                        new() { Value = answer.Status },
                        Nullable(answer.ContentType),
                        Nullable(answer.Location),
                        Nullable(answer.EntityTag),
                        new() { Value = answer.Body },
                        new() { Value = answer.At.UtcDateTime },
                    },
                },
                new("commit"),
            },
        };
        await batch.ExecuteNonQueryAsync(ct);
    }

    private static NpgsqlParameter Nullable(string? text) =>
        new() { Value = text ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
