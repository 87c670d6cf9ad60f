using Microsoft.Extensions.Logging;
using Npgsql;
using Platform.Hosting.Operations;

namespace Platform.Hosting.Data;

/// <summary>
/// Appends committed entries to the chain, a second after their commit at most: not in the commit itself, where it would make
/// every writer of the service wait for the one before it. One replica seals, the others find the lock taken.
/// </summary>
internal sealed partial class SealAuditTrailJob(NpgsqlDataSource database, TimeProvider clock, ILogger<SealAuditTrailJob> log)
    : PeriodicJob(TimeSpan.FromSeconds(1), clock, log)
{
    private const int Batch = 2000;

    protected override async Task RunOnceAsync(CancellationToken ct)
    {
        while (await SealBatchAsync(ct) == Batch) { }
    }

    private async Task<int> SealBatchAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        if (!await IsOurTurnAsync(connection, ct))
        {
            return 0;
        }

        var (position, seal) = await AuditChain.HeadOfAsync(connection, ct);
        List<(Guid Id, long Position, string Seal)> links = [];
        await using (var command = new NpgsqlCommand(AuditChain.Unsealed, connection) { Parameters = { new() { Value = Batch } } })
        await using (var entries = await command.ExecuteReaderAsync(ct))
        {
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

    private static async Task<bool> IsOurTurnAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select pg_try_advisory_xact_lock(hashtext('seal-audit-trail'))", connection);
        return (bool)(await command.ExecuteScalarAsync(ct))!;
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
