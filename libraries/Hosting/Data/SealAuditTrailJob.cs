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

    private static async Task AppendAsync(
        NpgsqlConnection connection,
        List<(Guid Id, long Position, string Seal)> links,
        CancellationToken ct
    )
    {
        await using var command = new NpgsqlCommand(
            "update audit_entries e set position = l.position, seal = l.seal "
                + "from unnest($1, $2, $3) as l(id, position, seal) where e.id = l.id",
            connection
        )
        {
            Parameters =
            {
                new() { Value = links.ConvertAll(l => l.Id) },
                new() { Value = links.ConvertAll(l => l.Position) },
                new() { Value = links.ConvertAll(l => l.Seal) },
            },
        };
        await command.ExecuteNonQueryAsync(ct);
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The audit trail is sealed up to {Position}: {Seal}")]
    private static partial void LogSealed(ILogger log, long position, string seal);
}
