using System.Text.Json;
using Grpc.Core;
using Npgsql;
using Platform.Core.Events;
using Platform.Hosting.Http;
using Platform.Hosting.Protos;
using Reports.Data;
using Reports.Domain.Facts;

namespace Reports.Features.Rebuilds;

/// <summary>
/// Makes all facts again from the journals of the publishing services. One transaction: readers see the old figures until the new ones are
/// complete, consumers wait, and a journal that can not be read leaves everything unchanged. Replayed events are marked in the inbox, so
/// that an event still in a queue does not count a second time.
/// </summary>
internal sealed class FactsFromJournals(
    NpgsqlDataSource database,
    FactWriter facts,
    IReadOnlyList<EventJournalService.EventJournalServiceClient> journals
)
{
    private const int BatchSize = 500;

    public async Task<(long Events, long Facts)> RunAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await RollupLock.HoldAloneAsync(connection, ct);
        await using (
            var clear = new NpgsqlCommand(
                "delete from facts; delete from rollups; delete from monthly_rollups; delete from rollup_deltas; "
                    + "delete from place_terms; delete from record_places",
                connection
            )
            {
                CommandTimeout = 0,
            }
        )
        {
            await clear.ExecuteNonQueryAsync(ct);
        }

        var (events, written) = (0L, 0L);
        foreach (var journal in journals)
        {
            using var replay = journal.Replay(new ReplayRequest(), cancellationToken: ct);
            await foreach (
                var batch in replay
                    .ResponseStream.ReadAllAsync(ct)
                    .Select(Read)
                    .OfType<PlatformEvent>()
                    .Chunk(BatchSize)
                    .WithCancellation(ct)
            )
            {
                written += await facts.WriteAsync(connection, batch, ct);
                await PlaceWriter.WriteAsync(connection, batch, ct);
                await MarkTakenAsync(connection, batch, ct);
                events += batch.Length;
            }
        }

        await transaction.CommitAsync(ct);
        return (events, written);
    }

    private static PlatformEvent? Read(ReplayResponse entry) =>
        FactsOf.Recorded.TryGetValue(entry.Type, out var type)
            ? (PlatformEvent?)JsonSerializer.Deserialize(entry.Body, type, PlatformJson.Options)
            : null;

    private static async Task MarkTakenAsync(NpgsqlConnection connection, PlatformEvent[] events, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "insert into inbox (event_id, at) select id, now() from unnest($1) id on conflict do nothing",
            connection
        );
        command.Parameters.Add(new() { Value = events.Select(e => e.EventId).ToArray() });
        await command.ExecuteNonQueryAsync(ct);
    }
}
