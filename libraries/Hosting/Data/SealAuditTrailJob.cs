using Microsoft.Extensions.Logging;
using Npgsql;
using Platform.Hosting.Messaging;
using Platform.Hosting.Operations;

namespace Platform.Hosting.Data;

/// <summary>
/// Appends committed entries to the chain, a second after their commit at most: not in the commit itself, where it would make
/// every writer of the service wait for the one before it. What a replica left that ended in that second follows within ten. One
/// replica seals, the others find the lock taken.
/// </summary>
internal sealed partial class SealAuditTrailJob(
    NpgsqlDataSource database,
    OutboxSignal commits,
    TimeProvider clock,
    ILogger<SealAuditTrailJob> log
) : JobAfterCommits(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10), commits, clock, log)
{
    private const int Batch = 2000;

    protected override async Task<bool> LookAsync(CancellationToken ct)
    {
        int? taken;
        while ((taken = await SealBatchAsync(ct)) == Batch) { }

        return taken is not null;
    }

    // Null: it is another replica's turn.
    private async Task<int?> SealBatchAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var (position, seal) = (0L, "");
        List<(Guid Id, long Position, string Seal)> links = [];
        await using (var batch = AuditChain.Take(connection, Batch))
        await using (var entries = await batch.ExecuteReaderAsync(ct))
        {
            await entries.ReadAsync(ct);
            if (!entries.GetBoolean(0))
            {
                return null;
            }

            await entries.NextResultAsync(ct);
            await entries.NextResultAsync(ct);
            if (await entries.ReadAsync(ct))
            {
                (position, seal) = (entries.GetInt64(0), entries.GetString(1));
            }

            await entries.NextResultAsync(ct);
            while (await entries.ReadAsync(ct))
            {
                seal = AuditChain.Seal(entries, ++position, seal);
                links.Add((entries.GetGuid(0), position, seal));
            }
        }

        if (links.Count > 0)
        {
            await AppendAsync(connection, links, ct);
            await transaction.CommitAsync(ct);
            LogSealed(Log, position, seal);
        }

        return links.Count;
    }

    // Row by row in one round trip: for one update of many rows PostgreSQL reads the whole trail, as long as that seems the cheaper plan.
    private static async Task AppendAsync(
        NpgsqlConnection connection,
        List<(Guid Id, long Position, string Seal)> links,
        CancellationToken ct
    )
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var (id, position, seal) in links)
        {
            batch.BatchCommands.Add(
                new("update audit_entries set position = $1, seal = $2 where id = $3")
                {
                    Parameters =
                    {
                        new NpgsqlParameter<long> { TypedValue = position },
                        new NpgsqlParameter<string> { TypedValue = seal },
                        new NpgsqlParameter<Guid> { TypedValue = id },
                    },
                }
            );
        }

        await batch.ExecuteNonQueryAsync(ct);
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The audit trail is sealed up to {Position}: {Seal}")]
    private static partial void LogSealed(ILogger log, long position, string seal);
}
