using System.Diagnostics;
using Npgsql;
using Platform.Core;
using Platform.Core.Events;
using Reports.Data;
using Reports.Domain.Catalogue;

namespace Benchmarks;

/// <summary>
/// One event a transaction, eight writers in one city: appending deltas (folded in the background meanwhile) against raising the
/// roll-ups of all prefixes in the transaction, and against the bare fact.
/// </summary>
internal static class Writes
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(8);

    private const string Bare = """
        insert into facts (event_id, ordinal, metric, division, date, amount, dimensions, recorded_at)
        values ($1, 0, 'document-issued', $2, $3, 1, '{"category": "other"}', now())
        """;

    private const string Raise = """
        insert into rollups as r (division, metric, day, dimensions, amount)
        select left($1, n), 'document-issued', $2, '{"category": "other"}', 1 from unnest(array[12, 9, 6, 4, 2, 0]) n where n <= length($1)
        on conflict (division, metric, day, dimensions) do update set amount = r.amount + 1
        """;

    public static async Task MeasureAsync(Nation nation)
    {
        var writer = new FactWriter(
            FigureCatalogue.Read(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Catalogue", "figures.json")))
        );
        var bare = await RateAsync(nation, (connection, e) => InsertAsync(connection, e));
        var raised = await RateAsync(
            nation,
            async (connection, e) =>
            {
                await InsertAsync(connection, e);
                await using var raise = new NpgsqlCommand(Raise, connection)
                {
                    Parameters =
                    {
                        new() { Value = e.Division.Value },
                        new() { Value = e.On },
                    },
                };
                await raise.ExecuteNonQueryAsync();
            }
        );
        using var stop = new CancellationTokenSource();
        var folding = FoldAsync(nation, stop.Token);
        var appended = await RateAsync(nation, (connection, e) => writer.WriteAsync(connection, [e], CancellationToken.None));
        await stop.CancelAsync();
        await folding;
        Console.WriteLine(
            $"write     bare fact {bare, 6:0}/s   prefixes raised at once {raised, 6:0}/s   "
                + $"deltas appended and folded {appended, 6:0}/s   ratio {appended / raised:0.0}"
        );
    }

    private static async Task InsertAsync(NpgsqlConnection connection, DocumentIssued e)
    {
        await using var insert = new NpgsqlCommand(Bare, connection)
        {
            Parameters =
            {
                new() { Value = e.EventId },
                new() { Value = e.Division.Value },
                new() { Value = e.On },
            },
        };
        await insert.ExecuteNonQueryAsync();
    }

    private static async Task<double> RateAsync(Nation nation, Func<NpgsqlConnection, DocumentIssued, Task> write)
    {
        var clock = Stopwatch.StartNew();
        var written = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(i =>
                    Task.Run(async () =>
                    {
                        var random = new Random(i);
                        await using var connection = await nation.Database.OpenConnectionAsync();
                        var count = 0;
                        for (; clock.Elapsed < Time; count++)
                        {
                            var village = DivisionCode.Parse($"9901{random.Next(1, 9):00}{random.Next(100, 116)}{random.Next(1, 10):000}");
                            await using var transaction = await connection.BeginTransactionAsync();
                            await write(
                                connection,
                                new DocumentIssued(Guid.CreateVersion7(), "文件", null, "市", "other", new DateOnly(2026, 11, 24))
                                {
                                    Division = village,
                                    RecordedAt = DateTimeOffset.UtcNow,
                                }
                            );
                            await transaction.CommitAsync();
                        }

                        return count;
                    })
                )
        );
        return written.Sum() / clock.Elapsed.TotalSeconds;
    }

    private static async Task FoldAsync(Nation nation, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            if (await Folding.FoldBatchAsync(nation.Database, CancellationToken.None) < Folding.BatchSize)
            {
                await Task.Delay(200, CancellationToken.None);
            }
        }
    }
}
